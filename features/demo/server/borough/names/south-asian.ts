import type { Origin } from './origin.ts'
import { list } from './origin.ts'

export const pakistani: Origin = {
  key: 'pakistani',
  weight: 10,
  language: 'Urdu',
  community: 'pakistani',
  faiths: { muslim: 0.68, church: 0.02 },
  women:
    list(`Aaliyah, Aisha, Ambreen, Amina, Asma, Ayesha, Bushra, Faiza, Farah, Farzana, Fatima, Fozia, Hina, Humaira,
    Iqra, Khadija, Kiran, Maryam, Mehwish, Nadia, Nargis, Nasreen, Nazia, Parveen, Rabia, Rukhsana, Saima, Saira,
    Samina, Sana, Shabana, Shazia, Sobia, Sumaira, Tahira, Uzma, Yasmin, Zainab, Zara`),
  men: list(`Abdul, Adeel, Adnan, Ahsan, Ali, Amir, Arshad, Asif, Atif, Bilal, Danish, Faisal, Farhan, Hamza, Haroon,
    Hassan, Imran, Irfan, Javed, Kamran, Kashif, Khalid, Majid, Mohammed, Mudassar, Nadeem, Naveed, Omar, Rashid,
    Rizwan, Saeed, Sajid, Shahid, Tariq, Umar, Usman, Waqas, Yasir, Zafar, Zahid`),
  families:
    list(`Abbasi, Ahmed, Akhtar, Ali, Anwar, Ashraf, Aslam, Awan, Aziz, Bashir, Bhatti, Butt, Chaudhry, Dar,
    Farooq, Ghani, Hussain, Iqbal, Javed, Kayani, Khan, Latif, Mahmood, Malik, Mehmood, Mirza, Mughal, Nawaz, Parvez,
    Qureshi, Raja, Rehman, Saleem, Sheikh, Siddiqui, Tahir, Yousaf, Zaman`),
}

export const bengali: Origin = {
  key: 'bengali',
  weight: 5,
  language: 'Bengali',
  community: 'bangladeshi',
  faiths: { muslim: 0.62, hindu: 0.1 },
  women:
    list(`Afsana, Anika, Farhana, Hasina, Jahanara, Kulsuma, Lubna, Mahbuba, Momtaz, Nazma, Nusrat, Rahima, Rokeya,
    Ruksana, Sabiha, Salma, Selina, Shahanara, Sharmin, Shirin, Sultana, Tahmina, Taslima`),
  men: list(`Abdul, Anwar, Ashraful, Azizur, Delwar, Emdad, Faruk, Habibur, Jahangir, Kabir, Lutfur, Mahbub, Mizanur,
    Monir, Mujibur, Nazrul, Rafiqul, Rezaul, Sabbir, Shafiqul, Shamim, Tanvir, Zakir`),
  families:
    list(`Ahmed, Alam, Ali, Begum, Bhuiyan, Chakraborty, Choudhury, Das, Haque, Hossain, Islam, Karim, Khatun,
    Miah, Mondal, Mukhopadhyay, Rahman, Sarkar, Sikder, Talukdar, Uddin, Ullah`),
}

export const bengaliScript: Origin = {
  key: 'bengali-script',
  weight: 0.25,
  language: 'Bengali',
  community: 'bangladeshi',
  faiths: { muslim: 0.6, hindu: 0.1 },
  women: list('রোকেয়া=Rokeya, সালমা=Salma, নাজমা=Nazma, তাহমিনা=Tahmina'),
  men: list('কবির=Kabir, রফিক=Rafiq, শামীম=Shamim, হাবিব=Habib'),
  families: list('চৌধুরী=Choudhury, রহমান=Rahman, হোসেন=Hossain, ইসলাম=Islam'),
}

export const indian: Origin = {
  key: 'indian',
  weight: 4,
  language: 'Gujarati',
  community: 'indian',
  faiths: { hindu: 0.52, church: 0.05, catholic: 0.05, muslim: 0.1 },
  women:
    list(`Aarti, Anjali, Asha, Bhavna, Deepa, Divya, Hansa, Hema, Kalpana, Kavita, Lata, Meena, Meera, Nisha, Pooja,
    Priti, Priya, Rekha, Shanti, Shilpa, Sunita, Urmila, Usha, Varsha`),
  men: list(`Ajay, Amit, Anil, Arun, Ashok, Bharat, Chetan, Dinesh, Girish, Hitesh, Jayesh, Kishore, Mahesh, Manoj,
    Mukesh, Nikhil, Pradeep, Rajesh, Ramesh, Sanjay, Suresh, Vijay, Vikram`),
  families:
    list(`Acharya, Agarwal, Bhatt, Chauhan, D'Souza, Desai, Fernandes, Gandhi, Iyer, Joshi, Kapoor, Kulkarni,
    Mehta, Mistry, Nair, Pandya, Parmar, Patel, Rao, Shah, Sharma, Solanki, Thakkar, Trivedi, Varghese, Vyas`),
}

export const punjabi: Origin = {
  key: 'punjabi',
  weight: 3,
  language: 'Punjabi',
  community: 'punjabi',
  faiths: { sikh: 0.62, hindu: 0.08 },
  women:
    list(`Amarjit, Amrit, Balbir, Daljit, Gurpreet, Harjinder, Harpreet, Jasbir, Jaspreet, Kamaljit, Kulwinder,
    Mandeep, Manjit, Navneet, Parminder, Rajinder, Rita, Simran, Sukhjit`),
  men: list(`Amardeep, Avtar, Baljit, Balwinder, Bhupinder, Davinder, Gurdeep, Gurmeet, Harbhajan, Hardeep, Jagtar,
    Jaswant, Kuldip, Lakhbir, Mohinder, Onkar, Ranjit, Satnam, Sukhdev`),
  families:
    list(`Atwal, Bains, Chahal, Dhaliwal, Dhillon, Gill, Grewal, Johal, Kang, Kaur, Mann, Nijjar, Purewal,
    Sandhu, Sanghera, Sidhu, Singh, Sohal, Virdee`),
}

export const punjabiScript: Origin = {
  key: 'punjabi-script',
  weight: 0.15,
  language: 'Punjabi',
  community: 'punjabi',
  faiths: { sikh: 0.6 },
  women: list('ਹਰਪ੍ਰੀਤ=Harpreet, ਸਿਮਰਨ=Simran, ਮਨਜੀਤ=Manjit'),
  men: list('ਗੁਰਦੀਪ=Gurdeep, ਰਣਜੀਤ=Ranjit, ਸਤਨਾਮ=Satnam'),
  families: list('ਗਿੱਲ=Gill, ਸਿੱਧੂ=Sidhu, ਢਿੱਲੋਂ=Dhillon'),
}

export const tamil: Origin = {
  key: 'tamil',
  weight: 1,
  language: 'Tamil',
  community: 'tamil',
  faiths: { hindu: 0.5, catholic: 0.15 },
  women: list(
    'Abirami, Kamalini, Kavitha, Meenakshi, Nirmala, Selvi, Sivagami, Thamilselvi, Vasanthi, Yalini',
  ),
  men: list(
    'Arulkumaran, Ganeshan, Kugan, Murugan, Nadarajah, Pratheepan, Rajkumar, Senthil, Sivakumar, Velu',
  ),
  families: list(`Balasubramaniam, Chandrasekaran, Jeyaratnam, Kanagasabapathy, Krishnamoorthy, Mahendrarajah,
    Nagarajan, Ramanathan, Sivasubramaniam, Thirunavukkarasu, Vigneswaran`),
}
