/** Names and small talk of bots, in several scripts so that labels and chat are tried on all of them. */
export const botNames = ['Amina', 'Bea', 'Chen 晨', 'Daniel', 'Élodie', 'Femi', 'Giulia', '浩然', 'Ines', 'João', 'Kenji', 'لينا', 'Mateo', 'Nadia', 'Olu', 'Priya', 'Quỳnh', 'Rosa', 'Сергей', '思远', 'Tomás', 'Ute', 'Valentina', 'Wanjiru', 'Ximena', 'Yara', 'Zoë'];
export const botLines = [
  'Hello, everybody',
  '大家好',
  'Good morning from a rainy place',
  'Has anyone been to the hall on the left?',
  'I like the light in here',
  'Going to the next one',
  '我去看看那边',
  'Which one do you like best?',
  'The timeline is worth a look',
  'See you at the globe',
  'Bonjour !',
  'Back in a moment',
];
