import type { Origin } from './origin.ts'
import { list } from './origin.ts'

export const polish: Origin = {
  key: 'polish',
  weight: 5,
  language: 'Polish',
  community: 'polish',
  faiths: { catholic: 0.48 },
  women:
    list(`Agnieszka, Aleksandra, Alicja, Anna, Beata, Bożena, Danuta, Dorota, Ewa, Grażyna, Iwona, Joanna, Kasia,
    Katarzyna, Kinga, Lena, Łucja, Magdalena, Małgorzata, Monika, Patrycja, Renata, Urszula, Wioletta, Zofia`),
  men: list(`Adam, Andrzej, Bartosz, Bogdan, Cezary, Dariusz, Grzegorz, Jacek, Jakub, Jarosław, Kamil, Krzysztof,
    Łukasz, Maciej, Marek, Mateusz, Michał, Paweł, Piotr, Przemysław, Sławomir, Tomasz, Wojciech, Zbigniew`),
  families: list(`Adamczyk, Brzęczyszczykiewicz, Dąbrowski/Dąbrowska, Górski/Górska, Jabłoński/Jabłońska,
    Jankowski/Jankowska, Kaczmarek, Kamiński/Kamińska, Kowal, Kowalczyk, Krawczyk, Lewandowicz, Mazur, Nowak,
    Olszewski/Olszewska, Pawlak, Piotrowski/Piotrowska, Sikora, Szymański/Szymańska, Wąsik, Wieczorek,
    Wiśniewski/Wiśniewska, Wójcik, Zając, Zieliński/Zielińska, Żurek`),
}

export const romanian: Origin = {
  key: 'romanian',
  weight: 2,
  language: 'Romanian',
  community: 'romanian',
  faiths: { orthodox: 0.4, pentecostal: 0.1, catholic: 0.04 },
  women: list(
    'Alexandra, Alina, Ana, Andreea, Camelia, Cristina, Daniela, Elena, Gabriela, Ioana, Mihaela, Mirela',
  ),
  men: list(
    'Adrian, Bogdan, Călin, Cătălin, Ciprian, Constantin, Costel, Dragoș, Florin, Gheorghe, Ionuț, Răzvan',
  ),
  families: list(`Albu, Bălan, Barbu, Ciobanu, Cojocaru, Dumitrescu, Florea, Ionescu, Lungu, Manole, Moldovan,
    Munteanu, Oprea, Popescu, Rusu, Sârbu, Stănescu, Țîrlea, Ungureanu, Văcărescu`),
}

export const portuguese: Origin = {
  key: 'portuguese',
  weight: 1.5,
  language: 'Portuguese',
  community: 'portuguese-speaking',
  faiths: { catholic: 0.42, pentecostal: 0.06 },
  women: list('Ana, Beatriz, Catarina, Conceição, Fátima, Filipa, Inês, Joana, Luísa, Mariana, Rosa, Teresa'),
  men: list('António, Bruno, Diogo, Duarte, Fernando, Gonçalo, João, Jorge, Nuno, Paulo, Rui, Tiago'),
  families:
    list(`Almeida, Cardoso, Carvalho, Correia, da Conceição Ferreira, de Sousa, dos Santos, Figueiredo,
    Gonçalves, Lopes, Magalhães, Mendonça, Nogueira, Pereira, Simões, Teixeira`),
}

export const ukrainian: Origin = {
  key: 'ukrainian',
  weight: 1.5,
  language: 'Ukrainian',
  community: 'ukrainian',
  faiths: { orthodox: 0.34, catholic: 0.16 },
  women: list(
    'Halyna, Iryna, Kateryna, Larysa, Lesia, Liudmyla, Mariia, Nataliia, Oksana, Olena, Svitlana, Yuliia',
  ),
  men: list('Andrii, Bohdan, Dmytro, Ihor, Ivan, Maksym, Mykola, Oleksandr, Petro, Serhii, Taras, Vasyl'),
  families: list(`Bondarenko, Danylchuk, Havrylenko, Hnatiuk, Horbachevskyi/Horbachevska, Kovalenko, Kravchuk,
    Lysenko, Marchenko, Oliinyk, Petrenko, Savchenko, Tkachuk, Vynnychuk, Yaremchuk`),
}

export const ukrainianScript: Origin = {
  key: 'ukrainian-script',
  weight: 0.25,
  language: 'Ukrainian',
  community: 'ukrainian',
  faiths: { orthodox: 0.4 },
  women: list('Оксана=Oksana, Наталія=Nataliia, Ірина=Iryna, Леся=Lesia'),
  men: list('Тарас=Taras, Богдан=Bohdan, Микола=Mykola, Андрій=Andrii'),
  families: list('Бондаренко=Bondarenko, Ткачук=Tkachuk, Лисенко=Lysenko, Кравчук=Kravchuk'),
}

export const italian: Origin = {
  key: 'italian',
  weight: 0.8,
  language: 'Italian',
  community: null,
  faiths: { catholic: 0.45 },
  women: list('Carmela, Chiara, Concetta, Francesca, Giulia, Lucia, Paola, Rosanna, Silvana'),
  men: list('Alessandro, Carlo, Domenico, Enzo, Gino, Luca, Massimo, Paolo, Salvatore'),
  families: list(
    'Bianchi, Capaldi, De Luca, Esposito, Fusco, Mancini, Marinelli, Pellegrino, Ruggiero, Santoro',
  ),
}
