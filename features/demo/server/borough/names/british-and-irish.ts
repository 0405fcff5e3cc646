import type { Origin } from './origin.ts'
import { list } from './origin.ts'

export const english: Origin = {
  key: 'english',
  weight: 40,
  language: null,
  community: null,
  faiths: { church: 0.24, catholic: 0.06, pentecostal: 0.01, muslim: 0.01, buddhist: 0.01 },
  women:
    list(`Abigail, Alice, Amanda, Amy, Angela, Anne, Barbara, Bethany, Beverley, Carol, Caroline, Charlotte,
    Chloe, Christine, Claire, Daisy, Deborah, Denise, Diane, Dorothy, Eleanor, Elizabeth, Emily, Emma, Freya, Gemma,
    Georgia, Gillian, Grace, Hannah, Hazel, Heather, Helen, Holly, Isabel, Jacqueline, Jane, Janet, Jean, Jessica,
    Joanne, Judith, Julie, Karen, Kathryn, Kelly, Laura, Leanne, Linda, Lucy, Margaret, Maureen, Megan, Michelle,
    Molly, Natalie, Nicola, Olivia, Pamela, Patricia, Pauline, Rachel, Rebecca, Rosemary, Ruth, Sally, Samantha,
    Sandra, Sarah, Sharon, Shirley, Sophie, Stacey, Stephanie, Susan, Sylvia, Tracey, Valerie, Vera, Victoria, Wendy`),
  men: list(`Adam, Adrian, Alan, Alexander, Alfie, Andrew, Anthony, Barry, Benjamin, Brian, Callum, Charles,
    Christopher, Clive, Colin, Craig, Daniel, Darren, David, Dean, Dennis, Derek, Duncan, Edward, Eric, Frank, Gareth,
    Gary, Geoffrey, George, Graham, Harry, Howard, Ian, Jack, James, Jason, Jeremy, John, Jonathan, Joseph, Joshua,
    Keith, Kenneth, Kevin, Lee, Leonard, Lewis, Liam, Luke, Malcolm, Mark, Martin, Matthew, Michael, Neil, Nigel,
    Norman, Oliver, Oscar, Paul, Peter, Philip, Raymond, Richard, Robert, Roger, Ronald, Roy, Ryan, Samuel, Scott,
    Simon, Stanley, Stephen, Stuart, Terence, Thomas, Timothy, Trevor, Vincent, Walter, Wayne, William`),
  families:
    list(`Ackroyd, Ainsworth, Aldred, Appleyard, Armitage, Arkwright, Ashworth, Atkinson, Bailey, Bamford,
    Barlow, Barraclough, Bellamy, Birtwistle, Booth, Bradshaw, Braithwaite, Brierley, Broadbent, Brooks, Butterworth,
    Calvert, Carter, Chadwick, Clegg, Clough, Cooper, Crabtree, Crompton, Crossley, Dawson, Dearden, Dewhurst,
    Dobson, Duckworth, Eastwood, Eckersley, Entwistle, Fairclough, Farrow, Fielding, Fletcher, Foster, Gaskell,
    Gledhill, Greenhalgh, Greenwood, Grimshaw, Halliwell, Hardcastle, Hargreaves, Harrison, Haworth, Haythornthwaite,
    Heap, Hepworth, Heywood, Higginbottom, Hindle, Hodgson, Holroyd, Holt, Horsfall, Houghton, Howarth, Hughes,
    Illingworth, Ingham, Jackson, Kay, Kershaw, Knowles, Lomax, Longbottom, Lord, Lumb, Marsden, Mason, Mather,
    Metcalfe, Micklethwaite, Midgley, Moorhouse, Murgatroyd, Naylor, Nuttall, Ogden, Oldroyd, Ormerod, Parkinson,
    Pickles, Pilkington, Pollard, Postlethwaite, Preston, Ramsbottom, Ratcliffe, Rawsthorne, Redfern, Rigby, Riley,
    Robinson, Rothwell, Rushworth, Schofield, Seddon, Shackleton, Sharples, Shaw, Shepherd, Smith, Stansfield,
    Stott, Sutcliffe, Sykes, Tattersall, Taylor, Thistlethwaite, Thornley, Threlfall, Tomlinson, Turner, Uttley,
    Varley, Wadsworth, Walker, Walmsley, Walton, Waterhouse, Whitaker, Whitehead, Whittaker, Whitworth, Wilkinson,
    Winterbottom, Wolstenholme, Wood, Woodhead, Wrigley, Yates`),
}

export const irish: Origin = {
  key: 'irish',
  weight: 6,
  language: null,
  community: 'irish',
  faiths: { catholic: 0.5, church: 0.04 },
  women:
    list(`Aisling, Aoife, Bernadette, Bríd, Caoimhe, Ciara, Colette, Deirdre, Eileen, Fionnuala, Geraldine,
    Gráinne, Kathleen, Mairéad, Maura, Noreen, Nuala, Oonagh, Orla, Róisín, Saoirse, Sinéad, Siobhán, Una`),
  men: list(`Aidan, Brendan, Cathal, Ciarán, Colm, Conor, Cormac, Declan, Dermot, Donal, Eamonn, Eoin, Fergal, Finbarr,
    Gerard, Kieran, Niall, Oisín, Pádraig, Patrick, Ronan, Seamus, Seán, Tadhg`),
  families:
    list(`Brennan, Byrne, Cassidy, Coughlan, Daly, Devlin, Doherty, Donnelly, Duffy, Dunne, Fallon, Farrell,
    Finnegan, Fitzgerald, Flanagan, Gallagher, Geraghty, Hennessy, Kavanagh, Keane, Kilbride, Lavelle, Loughnane,
    MacNamara, Maguire, McCormack, McDonagh, McGinty, Moloney, Mulligan, Nolan, O'Brien, O'Callaghan, O'Dowd,
    O'Flaherty, O'Shaughnessy, Quigley, Rafferty, Scanlon, Tierney`),
}

export const welsh: Origin = {
  key: 'welsh',
  weight: 3,
  language: 'Welsh',
  community: null,
  faiths: { church: 0.26, catholic: 0.03 },
  women:
    list(`Angharad, Bethan, Carys, Catrin, Ceri, Delyth, Eirlys, Elin, Ffion, Gwen, Gwenllian, Lowri, Mair, Menna,
    Nerys, Rhiannon, Sioned, Siân`),
  men: list(`Aled, Alun, Bryn, Dafydd, Emlyn, Emrys, Euan, Geraint, Gethin, Huw, Idris, Ieuan, Iwan, Llewelyn, Owain,
    Rhodri, Rhys, Tudur`),
  families: list(`Bevan, Bowen, Cadwaladr, Davies, Edwards, Ellis, Evans, Griffiths, Gwynne, Jenkins, Jones,
    Llewellyn, Morgan, Parry, Powell, Prosser, Pugh, Rees, Roberts, Vaughan, Williams`),
}

export const scottish: Origin = {
  key: 'scottish',
  weight: 3,
  language: null,
  community: null,
  faiths: { church: 0.24, catholic: 0.1 },
  women:
    list(`Aileen, Catriona, Eilidh, Elspeth, Fiona, Iona, Isla, Kirsty, Mairi, Moira, Morag, Morven, Rhona,
    Senga, Sheena`),
  men: list(`Alasdair, Angus, Archie, Cameron, Dougal, Euan, Ewan, Fraser, Gavin, Gordon, Hamish, Innes, Lachlan,
    Murdo, Rory, Ruaridh`),
  families:
    list(`Buchanan, Cairns, Drummond, Farquharson, Ferguson, Forbes, Galbraith, Gillespie, Kerr, Lockhart,
    MacAllister, MacDonald, MacKenzie, McIntyre, McLeish, Menzies, Ogilvie, Rutherford, Sinclair, Urquhart`),
}

export const jewish: Origin = {
  key: 'jewish',
  weight: 1.5,
  language: null,
  community: 'jewish',
  faiths: { jewish: 0.6 },
  women: list('Aviva, Devorah, Esther, Hannah, Leah, Miriam, Naomi, Rachel, Rivka, Shoshana, Tamar, Yael'),
  men: list('Aaron, Asher, Avi, Benjamin, Dov, Eli, Isaac, Jacob, Levi, Reuben, Saul, Simeon'),
  families: list(`Adler, Blumenthal, Cohen, Feldman, Goldberg, Gruber, Kaplan, Levene, Lipschitz, Margolis,
    Rosenthal, Shulman, Silverstone, Weiss`),
}
