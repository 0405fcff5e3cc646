import type { Origin } from './origin.ts'
import { list } from './origin.ts'

export const nigerian: Origin = {
  key: 'nigerian',
  weight: 4,
  language: 'Yoruba',
  community: 'west african',
  faiths: { pentecostal: 0.36, church: 0.1, catholic: 0.12, muslim: 0.12 },
  women:
    list(`Abimbola, Adaeze, Adunni, Amaka, Blessing, Bukola, Chiamaka, Chidinma, Folake, Funmilayo, Ifeoma, Kehinde,
    Ngozi, Nkechi, Olabisi, Oluwaseun, Omolara, Patience, Ronke, Titilayo, Uche, Yetunde`),
  men: list(`Adebayo, Ayodele, Babatunde, Chijioke, Chukwuemeka, Dele, Emeka, Femi, Gbenga, Ifeanyi, Ikenna, Kayode,
    Kunle, Obinna, Oladipo, Olumide, Segun, Sunday, Taiwo, Tunde`),
  families:
    list(`Abiola, Adebisi, Adeleke, Adeyemi, Afolabi, Akinola, Anyanwu, Balogun, Chukwu, Eze, Ezenwa, Ibekwe,
    Ikpeazu, Nnamdi, Nwosu, Obi, Ogunleye, Okafor, Okeke, Okonjo, Oladapo, Olatunji, Oluwafemi-Adeyinka, Onyekachi,
    Oyelaran, Uzoma`),
}

export const ghanaian: Origin = {
  key: 'ghanaian',
  weight: 2,
  language: 'Twi',
  community: 'west african',
  faiths: { pentecostal: 0.34, church: 0.18, catholic: 0.1, muslim: 0.06 },
  women: list('Abena, Adwoa, Afia, Akosua, Akua, Ama, Comfort, Efua, Esi, Gifty, Mercy, Serwaa, Yaa'),
  men: list('Ebenezer, Emmanuel, Kofi, Kojo, Kwabena, Kwadwo, Kwaku, Kwame, Kwasi, Nana, Yaw'),
  families:
    list(`Acheampong, Addo, Adjei, Agyeman, Amoah, Ansah, Antwi, Asante, Asare, Boakye, Boateng, Danquah,
    Frimpong, Mensah, Nkansah, Ofori, Opoku, Osei, Owusu, Quartey, Sarpong, Yeboah`),
}

export const caribbean: Origin = {
  key: 'caribbean',
  weight: 4,
  language: null,
  community: 'caribbean',
  faiths: { pentecostal: 0.24, church: 0.2, catholic: 0.06 },
  women:
    list(`Althea, Beverley, Carlene, Charmaine, Claudette, Cynthia, Delores, Gloria, Hyacinth, Jacinth, Joy, Lorna,
    Marcia, Marva, Merlene, Millicent, Monique, Paulette, Shanice, Sonia, Verona, Winsome, Yvonne`),
  men: list(`Alvin, Bancroft, Clinton, Cuthbert, Delroy, Desmond, Devon, Errol, Everton, Fitzroy, Glenroy, Junior, Leroy,
    Lloyd, Marlon, Neville, Orville, Tyrone, Vivian, Wesley, Winston`),
  families:
    list(`Alleyne, Bailey, Barrett, Blackwood, Braithwaite, Campbell, Clarke, Cumberbatch, Douglas, Francis,
    Gayle, Gordon, Grant, Henry, Lewis, Morrison, Palmer, Pinnock, Richards, Samuels, Simmonds, St Hilaire, Stewart,
    Thompson, Walcott, Wright`),
}

export const somali: Origin = {
  key: 'somali',
  weight: 2.5,
  language: 'Somali',
  community: 'somali',
  faiths: { muslim: 0.72 },
  women: list(
    'Amaal, Asha, Ayaan, Deqa, Fadumo, Fartun, Halimo, Hawa, Hibo, Hodan, Ifrah, Ikran, Sagal, Ubah, Zamzam',
  ),
  men: list(`Abdi, Abdirahman, Abdullahi, Ahmed, Ayanle, Bashir, Farah, Guled, Hassan, Ismail, Jama, Liban, Mahad,
    Mohamud, Yusuf`),
  families:
    list(`Abdi, Abdulle, Aden, Ali, Barre, Dirie, Duale, Egal, Farah, Guleid, Hersi, Hirsi, Ismail, Jama, Mohamed,
    Mohamud, Nur, Osman, Samatar, Warsame, Yusuf`),
}

export const zimbabwean: Origin = {
  key: 'zimbabwean',
  weight: 0.9,
  language: 'Shona',
  community: 'southern african',
  faiths: { pentecostal: 0.26, church: 0.2, catholic: 0.14 },
  women: list('Chipo, Nyasha, Precious, Rudo, Rumbidzai, Ruvimbo, Sibongile, Tendai, Thandiwe, Tsitsi'),
  men: list('Farai, Kudakwashe, Lovemore, Simba, Tafadzwa, Takunda, Tapiwa, Tatenda, Themba, Tinashe'),
  families: list(
    'Chigumba, Chikwanha, Dube, Gumbo, Khumalo, Mapfumo, Mbeki, Moyo, Mutasa, Ncube, Nkomo, Zvobgo',
  ),
}

export const eritrean: Origin = {
  key: 'eritrean',
  weight: 0.8,
  language: 'Tigrinya',
  community: 'eritrean and ethiopian',
  faiths: { orthodox: 0.46, muslim: 0.14, pentecostal: 0.08 },
  women: list('Abeba, Bisrat, Freweini, Helen, Luwam, Meron, Saba, Selam, Senait, Winta'),
  men: list('Biniam, Daniel, Dawit, Filmon, Habtom, Kidane, Robel, Samuel, Tesfay, Yonas'),
  families: list(
    'Abraha, Asfaha, Berhane, Ghebremedhin, Hagos, Haile, Kifle, Mehari, Tekle, Tewolde, Woldu, Zerai',
  ),
}
