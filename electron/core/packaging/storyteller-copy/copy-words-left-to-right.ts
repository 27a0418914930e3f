// The words on the page of a storyteller's copy in languages that are written from left to right.
import type { CopyWords } from './copy-words.ts';

export const pa: CopyWords = {
  madeWith: 'ਇਹ ਉਸ ਕਹਾਣੀ ਦੀ ਕਾਪੀ ਹੈ ਜੋ ਤੁਸੀਂ {organisation} ਨੂੰ ਸੁਣਾਈ। ਇਹ ਤੁਹਾਡੀ ਹੈ।',
  keepTitle: 'ਇਸ ਨੂੰ ਸੰਭਾਲ ਕੇ ਰੱਖੋ',
  keep: [
    'ਇਸ ਕਾਪੀ ਉੱਤੇ ਕੋਈ ਤਾਲਾ ਨਹੀਂ ਹੈ। ਜਿਸ ਨੂੰ ਵੀ ਇਹ ਮਿਲੇ, ਉਹ ਇਸ ਨੂੰ ਖੋਲ੍ਹ, ਸੁਣ ਅਤੇ ਪੜ੍ਹ ਸਕਦਾ ਹੈ।',
    'ਇਸ ਨੂੰ ਉੱਥੇ ਰੱਖੋ ਜਿੱਥੇ ਸਿਰਫ਼ ਤੁਹਾਡੇ ਭਰੋਸੇ ਦੇ ਲੋਕ ਲੱਭ ਸਕਣ। ਜੇ ਇਸ ਨਾਲ ਤੁਹਾਨੂੰ ਜਾਂ ਕਿਸੇ ਹੋਰ ਨੂੰ ਖ਼ਤਰਾ ਹੋ ਸਕਦਾ ਹੈ, ਤਾਂ ਇਸ ਨੂੰ ਨਾ ਰੱਖੋ। ਤੁਸੀਂ ਹੋਰ ਕਾਪੀ ਮੰਗ ਸਕਦੇ ਹੋ।',
  ],
  listen: 'ਸੁਣੋ',
  part: 'ਭਾਗ',
  silent: 'ਇਸ ਕਾਪੀ ਦੇ ਕੁਝ ਹਿੱਸੇ ਚੁੱਪ ਹਨ।',
  full: 'ਪੂਰੀ ਕੁਆਲਿਟੀ ਵਾਲੀ ਰਿਕਾਰਡਿੰਗ',
  read: 'ਪੜ੍ਹੋ',
  translation: 'ਅਨੁਵਾਦ',
  lineLeftOut: 'ਕੁਝ ਸਤਰਾਂ ਇੱਥੇ ਨਹੀਂ ਹਨ: ਉਹ ਬੰਦ ਹਨ, ਜਾਂ ਉਨ੍ਹਾਂ ਵਿੱਚ ਅਜਿਹਾ ਨਾਂ ਹੈ ਜੋ ਦੱਸਿਆ ਨਹੀਂ ਜਾਂਦਾ।',
  asFile: 'ਸਾਦੇ ਪਾਠ ਵਜੋਂ ਖੋਲ੍ਹੋ',
  photos: 'ਤਸਵੀਰਾਂ',
  agreement: 'ਤੁਸੀਂ ਕਿਸ ਗੱਲ ਲਈ ਸਹਿਮਤ ਹੋਏ',
  participation: 'ਇੰਟਰਵਿਊ ਤੋਂ ਪਹਿਲਾਂ',
  recording: 'ਇੰਟਰਵਿਊ ਤੋਂ ਬਾਅਦ',
  changeMind: 'ਆਪਣਾ ਮਨ ਕਿਵੇਂ ਬਦਲੋ',
};

export const bn: CopyWords = {
  madeWith: 'এটি সেই গল্পের একটি কপি যা আপনি {organisation}-কে বলেছেন। এটি আপনার।',
  keepTitle: 'এটি নিরাপদে রাখুন',
  keep: [
    'এই কপিতে কোনো তালা নেই। যে কেউ এটি পেলে খুলতে, শুনতে ও পড়তে পারবে।',
    'এমন জায়গায় রাখুন যেখানে শুধু আপনার বিশ্বস্ত মানুষ খুঁজে পাবে। এতে আপনার বা অন্য কারও বিপদ হতে পারলে এটি রাখবেন না। আপনি আরেকটি কপি চাইতে পারেন।',
  ],
  listen: 'শুনুন',
  part: 'অংশ',
  silent: 'এই কপির কিছু অংশ নীরব।',
  full: 'পূর্ণ মানের রেকর্ডিং',
  read: 'পড়ুন',
  translation: 'অনুবাদ',
  lineLeftOut: 'কিছু লাইন এখানে নেই: সেগুলো বন্ধ, অথবা তাতে এমন নাম আছে যা জানানো হয় না।',
  asFile: 'সাধারণ লেখা হিসেবে খুলুন',
  photos: 'ছবি',
  agreement: 'আপনি যাতে রাজি হয়েছেন',
  participation: 'সাক্ষাৎকারের আগে',
  recording: 'সাক্ষাৎকারের পরে',
  changeMind: 'কীভাবে মত বদলাবেন',
};

export const pl: CopyWords = {
  madeWith:
    'To kopia opowieści, którą opowiedziałaś lub opowiedziałeś dla {organisation}. Należy do Ciebie.',
  keepTitle: 'Przechowuj w bezpiecznym miejscu',
  keep: [
    'Ta kopia nie jest zabezpieczona. Każdy, kto ją znajdzie, może ją otworzyć, słuchać i czytać.',
    'Trzymaj ją tam, gdzie znajdą ją tylko osoby, którym ufasz. Jeśli może narazić Ciebie lub kogoś innego, nie trzymaj jej. Możesz poprosić o następną kopię.',
  ],
  listen: 'Posłuchaj',
  part: 'Część',
  silent: 'Niektóre części tej kopii są wyciszone.',
  full: 'Nagranie w pełnej jakości',
  read: 'Przeczytaj',
  translation: 'tłumaczenie',
  lineLeftOut:
    'Niektórych wierszy tu nie ma: są zamknięte albo zawierają nazwisko, którego się nie podaje.',
  asFile: 'Otwórz jako zwykły tekst',
  photos: 'Zdjęcia',
  agreement: 'Na co się zgadzasz',
  participation: 'Przed wywiadem',
  recording: 'Po wywiadzie',
  changeMind: 'Jak zmienić zdanie',
};

export const ro: CopyWords = {
  madeWith:
    'Aceasta este o copie a poveștii pe care ați spus-o pentru {organisation}. Este a dumneavoastră.',
  keepTitle: 'Păstrați-o în siguranță',
  keep: [
    'Această copie nu este încuiată. Oricine o găsește o poate deschide, asculta și citi.',
    'Păstrați-o unde o pot găsi numai oameni în care aveți încredere. Dacă v-ar putea pune în pericol pe dumneavoastră sau pe altcineva, nu o păstrați. Puteți cere altă copie.',
  ],
  listen: 'Ascultați',
  part: 'Partea',
  silent: 'Unele părți ale acestei copii sunt mute.',
  full: 'Înregistrarea la calitate deplină',
  read: 'Citiți',
  translation: 'traducere',
  lineLeftOut: 'Unele rânduri lipsesc aici: sunt închise sau conțin un nume care nu se spune.',
  asFile: 'Deschideți ca text simplu',
  photos: 'Fotografii',
  agreement: 'La ce v-ați dat acordul',
  participation: 'Înainte de interviu',
  recording: 'După interviu',
  changeMind: 'Cum vă puteți răzgândi',
};

export const so: CopyWords = {
  madeWith: 'Tani waa nuqul ka mid ah sheekada aad u sheegtay {organisation}. Adiga ayaa iska leh.',
  keepTitle: 'Si ammaan ah u hay',
  keep: [
    'Nuqulkan ma quflana. Qof kasta oo hela wuu furi karaa, dhegaysan karaa oo akhrin karaa.',
    'Dhig meel ay heli karaan oo keliya dadka aad ku kalsoon tahay. Haddii ay adiga ama qof kale khatar gelin karto, ha haysan. Waxaad codsan kartaa nuqul kale.',
  ],
  listen: 'Dhegayso',
  part: 'Qayb',
  silent: 'Qaybo ka mid ah nuqulkan waa aamusan yihiin.',
  full: 'Duubista oo tayadeedu dhan tahay',
  read: 'Akhri',
  translation: 'turjumaad',
  lineLeftOut:
    'Sadarro qaarkood halkan kuma jiraan: way xidhan yihiin, ama waxay leeyihiin magac la qariyey.',
  asFile: 'U fur qoraal ahaan',
  photos: 'Sawirro',
  agreement: 'Waxaad oggolaatay',
  participation: 'Waraysiga ka hor',
  recording: 'Waraysiga ka dib',
  changeMind: 'Sida aad fikirkaaga u beddelan karto',
};

export const ti: CopyWords = {
  madeWith: 'እዚ ቅዳሕ ናይቲ ን{organisation} ዝነገርክምዎ ታሪኽ እዩ። ናትኩም እዩ።',
  keepTitle: 'ኣብ ውሑስ ቦታ ሓልውዎ',
  keep: [
    'እዚ ቅዳሕ መቝለፊ የብሉን። ዝረኸቦ ዘበለ ክኸፍቶ፣ ክሰምዖን ከንብቦን ይኽእል።',
    'እትኣምንዎም ሰባት ጥራይ ኣብ ዝረኽብዎ ቦታ ኣቐምጥዎ። ንዓኹም ወይ ንኻልእ ሰብ ኣብ ሓደጋ ዘእቱ እንተኾይኑ፣ ኣይትሓዝዎ። ካልእ ቅዳሕ ክትሓቱ ትኽእሉ ኢኹም።',
  ],
  listen: 'ስምዑ',
  part: 'ክፋል',
  silent: 'ገለ ክፋላት ናይዚ ቅዳሕ ድምጺ የብሎምን።',
  full: 'ምሉእ ጽሬት ዘለዎ ቀረጻ',
  read: 'ኣንብቡ',
  translation: 'ትርጉም',
  lineLeftOut: 'ገለ መስመራት ኣብዚ የለዉን፦ ዕጹዋት እዮም፣ ወይ ዘይግለጽ ስም ኣለዎም።',
  asFile: 'ከም ተራ ጽሑፍ ክፈቱ',
  photos: 'ስእልታት',
  agreement: 'ዝተሰማማዕክምሉ',
  participation: 'ቅድሚ ቃለ-መጠይቕ',
  recording: 'ድሕሪ ቃለ-መጠይቕ',
  changeMind: 'ሓሳብኩም ከመይ ትቕይሩ',
};
