// The text beside a handover: for whoever finds the folder, and for whoever is to take it in. It names nobody.

export const howToOpen = `HOW TO OPEN THIS FOLDER

This folder holds a whole library of Homeground, from one computer for another.
Everything in it is locked: sounds, words, names, agreements and history.
It can be taken in only with the passphrase that was chosen when it was made.
Please send the passphrase on another way than this folder: say it on the phone,
or write it on paper. Without it nobody can open this folder, and we cannot help.

To take it in:
1. Open your own library in Homeground.
2. Choose "Gather libraries", then "Take in a handover", and choose this folder.
3. Type the passphrase. You see first what would happen; then you decide.
On a command line: homeground handover receive FOLDER --handover-passphrase-file FILE

To see whether every file is as it was, without the passphrase:
  sha512sum --check manifest-sha512.txt
  sha512sum --check tagmanifest-sha512.txt

When it has been taken in, please erase this folder.
`;
