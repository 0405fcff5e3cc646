// Names as they meet in one town: [women, men, family names] of several communities, none of any real person.
export const COMMUNITIES: readonly { share: number; women: string[]; men: string[]; families: string[] }[] = [
  {
    share: 60,
    women:
      'Susan Margaret Karen Emma Sarah Julie Claire Jennifer Lisa Rebecca Charlotte Jane Tracey Gillian Victoria Hannah Gemma Nicola Elizabeth Catherine Deborah Louise Amy Lucy Helen Alison Kathleen Jade Chelsea Frances Joanna Rosemary Pauline Danielle Marie Christine'.split(
        ' ',
      ),
    men: 'David John Paul Michael Stephen Andrew Peter Mark Robert Daniel James Christopher William Thomas Matthew Anthony Kevin Gary Jack Joshua Liam Ryan Samuel Edward Philip Graham Derek Keith Stuart Francis Ronald Alan Joseph Lee Dean Craig Nicholas Jonathan'.split(
      ' ',
    ),
    families:
      'Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Harrison Scott Cooper King Davis Baker Martin Morris James Morgan Allen Moore Parker Clark Cook Price Phillips Shaw Bennett Lee Watson Griffiths Kelly Simpson Marshall Collins Bell Ashworth Barlow Entwistle Hargreaves Ogden Pilkington Ramsbottom Schofield Tattersall Whittaker Brearley Crompton Duckworth Fairclough Grimshaw Heywood Kershaw Lomax Openshaw Rigby Seddon Unsworth Winstanley Yates Dearden Partington Hindley Leatherbarrow Smith-Barnes Taylor-Webb'.split(
        ' ',
      ),
  },
  {
    share: 14,
    women:
      'Fatima Aisha Zainab Nusrat Shazia Rukhsana Saima Amina Khadija Farzana Samina Nasreen Sadia Tahira Maryam Iqra Hafsa Yasmin Parveen Shabana'.split(
        ' ',
      ),
    men: 'Mohammed_Imran Mohammed_Usman Mohammed Mohammed_Ali Imran Bilal Usman Tariq Asif Khalid Shahid Nadeem Rashid Hamza Yusuf Omar Adnan Zahid Waqar Faisal Muhammad_Hassan'.split(
      ' ',
    ),
    families:
      'Khan Hussain Ahmed Ali Malik Iqbal Mahmood Akhtar Begum Bibi Shah Rahman Miah Uddin Chowdhury Qureshi Siddiqui Mirza Butt Chaudhry Raja Aslam Javed Bashir'.split(
        ' ',
      ),
  },
  {
    share: 6,
    women: 'Harpreet Gurpreet Manjit Jaswinder Kulwinder Priya Meera Kavita Sunita Anjali Deepa Neha'.split(
      ' ',
    ),
    men: 'Harpreet Gurpreet Manjit Jaswinder Rajesh Sanjay Vijay Anil Sunil Amit Ravi Kiran'.split(' '),
    families: 'Singh Kaur Patel Sharma Gill Sandhu Dhillon Shah Desai Mistry Parmar Grewal'.split(' '),
  },
  {
    share: 4,
    women: 'Mei_Ling Xiu_Ying Ka_Yan Wai_Man Hui_Min Siu_Fong Yan Jing Li_Na Thi_Lan'.split(' '),
    men: 'Wei Jun_Jie Chi_Wai Ka_Ho Kwok_Keung Ming Wai_Kit Xiao_Long Van_Minh Tuan'.split(' '),
    families: 'Wong Chan Li Chen Wang Zhang Cheung Lau Ng Nguyen Tran Leung'.split(' '),
  },
  {
    share: 8,
    women: 'Siobhán Aoife Niamh Sinéad Bríd Gráinne Máire Orla Róisín Bernadette Bridget Eileen'.split(' '),
    men: 'Seán Patrick Ciarán Eoin Declan Pádraig Diarmuid Conor Brendan Dermot Eamonn Tadhg'.split(' '),
    families:
      "O'Brien O'Sullivan Murphy Kelly Walsh Byrne Ryan McCarthy MacDonald Doherty Gallagher Kavanagh Ní_Dhomhnaill McLoughlin".split(
        ' ',
      ),
  },
  {
    share: 8,
    women: 'Agnieszka Katarzyna Małgorzata Joanna Magdalena Monika Ewa Beata Łucja Zofia'.split(' '),
    men: 'Krzysztof Piotr Andrzej Tomasz Paweł Łukasz Marcin Grzegorz Wojciech Michał'.split(' '),
    families:
      'Kowalski Nowak Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Jabłoński Krawczyk'.split(
        ' ',
      ),
  },
]

/** Other ways the same name is written or said. */
export const ALSO: Readonly<Record<string, string[]>> = {
  Susan: ['Sue', 'Suzie'],
  Margaret: ['Maggie', 'Peggy'],
  Sarah: ['Sara'],
  Claire: ['Clare'],
  Jennifer: ['Jenny', 'Jen'],
  Rebecca: ['Becky'],
  Charlotte: ['Lottie', 'Charlie'],
  Elizabeth: ['Liz', 'Beth', 'Betty'],
  Catherine: ['Kate', 'Cathy', 'Katherine'],
  Deborah: ['Debbie'],
  Kathleen: ['Kath'],
  David: ['Dave'],
  John: ['Jon'],
  Michael: ['Mike', 'Mick'],
  Stephen: ['Steve', 'Steven'],
  Andrew: ['Andy'],
  Robert: ['Bob', 'Rob'],
  Daniel: ['Dan'],
  James: ['Jim'],
  Christopher: ['Chris'],
  William: ['Bill', 'Will'],
  Thomas: ['Tom'],
  Matthew: ['Matt'],
  Anthony: ['Tony', 'Antony'],
  Mohammed: ['Muhammad', 'Mohd', 'Mohamed'],
  Fatima: ['Fatema'],
  Aisha: ['Ayesha'],
  Yusuf: ['Yousuf'],
  Hussain: ['Hussein'],
  Ahmed: ['Ahmad'],
  Chaudhry: ['Chowdhury'],
  Patrick: ['Pat', 'Paddy'],
  Krzysztof: ['Kris', 'Chris'],
  Agnieszka: ['Aga'],
  Katarzyna: ['Kasia'],
  Siobhán: ['Siobhan'],
  Samuel: ['Sam'],
  Edward: ['Ted', 'Ed'],
  Nicholas: ['Nick'],
}
