import type { Origin } from './origin.ts'
import { list } from './origin.ts'

export const arab: Origin = {
  key: 'arab',
  weight: 2,
  language: 'Arabic',
  community: 'arabic-speaking',
  faiths: { muslim: 0.58, orthodox: 0.06 },
  women: list(
    'Amal, Dalia, Fatin, Hala, Hanan, Iman, Layla, Lina, Maha, Nour, Rania, Rasha, Salwa, Samar, Zeinab',
  ),
  men: list(
    'Ahmad, Bassam, Fadi, Ghassan, Hisham, Karim, Khaled, Mahmoud, Nabil, Omar, Sami, Tarek, Wael, Youssef, Ziad',
  ),
  families:
    list(`Abdelrahman, Al-Hakim, Al-Jabouri, Al-Masri, Al-Sayed, Barakat, Darwish, El-Amin, Haddad, Hamdan, Hassan,
    Ibrahim, Khalil, Mansour, Nasser, Saleh, Shaheen, Suleiman, Zaki`),
}

export const arabScript: Origin = {
  key: 'arab-script',
  weight: 0.7,
  language: 'Arabic',
  community: 'arabic-speaking',
  faiths: { muslim: 0.6 },
  women: list('نور=Nour, ليلى=Layla, أمل=Amal, هالة=Hala, رانيا=Rania, سمر=Samar'),
  men: list('خالد=Khaled, يوسف=Youssef, كريم=Karim, سامي=Sami, طارق=Tarek, أحمد=Ahmad'),
  families: list('الحكيم=Al-Hakim, حداد=Haddad, منصور=Mansour, درويش=Darwish, إبراهيم=Ibrahim, خليل=Khalil'),
}

export const iranian: Origin = {
  key: 'iranian',
  weight: 1,
  language: 'Farsi',
  community: 'iranian and kurdish',
  faiths: { muslim: 0.25, church: 0.08 },
  women: list('Azadeh, Bahar, Golnaz, Laleh, Mahsa, Mina, Nasrin, Niloufar, Parisa, Roya, Shirin, Zîlan'),
  men: list('Arash, Azad, Behrouz, Dara, Farhad, Hossein, Kaveh, Mehdi, Navid, Rebwar, Reza, Siamak'),
  families: list(`Ahmadi, Barzani, Ebrahimi, Farahani, Ghorbani, Hosseinzadeh, Jafari, Karimi, Moradi, Rahimi,
    Sharifi, Tehrani, Zamani`),
}

export const chinese: Origin = {
  key: 'chinese',
  weight: 2,
  language: 'Cantonese',
  community: 'chinese',
  faiths: { buddhist: 0.14, church: 0.12, catholic: 0.03 },
  women: list(
    'Fang, Grace, Hui, Jing, Ka-yan, Lai-ming, Li, Mei, Mei-ling, Siu-fong, Wai-yee, Xiu, Yan, Ying',
  ),
  men: list('Bo, Chi-keung, Chun, Feng, Hao, Jian, Jun, Ka-ho, Kwok-wai, Ming, Tao, Wei, Wing-kei, Yong'),
  families: list(
    'Au, Chan, Chen, Cheung, Fung, Ho, Huang, Kwan, Lam, Lau, Leung, Li, Liu, Ng, Ouyang, Tang, Wang, Wong, Wu, Yip, Zhang',
  ),
}

export const chineseScript: Origin = {
  key: 'chinese-script',
  weight: 0.35,
  language: 'Cantonese',
  community: 'chinese',
  faiths: { buddhist: 0.14, church: 0.1 },
  familyFirst: true,
  women: list('美玲=Mei-ling, 嘉欣=Ka-yan, 芳=Fang, 麗明=Lai-ming'),
  men: list('偉=Wei, 志強=Chi-keung, 家豪=Ka-ho, 明=Ming'),
  families: list('陳=Chan, 黃=Wong, 張=Cheung, 李=Li'),
}

export const filipino: Origin = {
  key: 'filipino',
  weight: 1.4,
  language: 'Tagalog',
  community: 'filipino',
  faiths: { catholic: 0.56, pentecostal: 0.06 },
  women: list('Analyn, Charito, Divina, Jocelyn, Liezel, Lourdes, Marites, Marivic, Rosalinda, Rowena'),
  men: list('Arnel, Benjie, Danilo, Edgardo, Ernesto, Jomar, Reynaldo, Rodel, Rommel, Wilfredo'),
  families: list(
    'Aquino, Bautista, de la Cruz, del Rosario, Domingo, Evangelista, Macaraeg, Magbanua, Panganiban, Villanueva',
  ),
}

export const vietnamese: Origin = {
  key: 'vietnamese',
  weight: 0.7,
  language: 'Vietnamese',
  community: null,
  faiths: { buddhist: 0.3, catholic: 0.15 },
  women: list('Hạnh, Hương, Lan, Linh, Mai, Ngọc, Phương, Thảo, Thu, Xuân'),
  men: list('Anh, Bảo, Dũng, Hải, Hùng, Long, Minh, Quân, Tuấn, Việt'),
  families: list('Bùi, Đặng, Đỗ, Huỳnh, Lê, Ngô, Nguyễn, Phạm, Trần, Vũ'),
}
