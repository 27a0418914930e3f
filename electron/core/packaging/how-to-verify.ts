// The page of plain words that lies in every delivery: how to see, without us, that nothing was changed on the way. Pure.
import { SIGNATURE_NAMESPACE } from './ssh-signature.ts';

/** Lie in every delivery, beside its packages. */
export const DELIVERY_PAPERS = [
  'HOW-TO-VERIFY.txt',
  'allowed_signers',
  'deposit-list.html',
] as const;

/** By this name the key is asked for in `allowed_signers`. */
export const SIGNER = 'depositor';

export interface DeliveredBag {
  name: string;
  isZip: boolean;
}

export function allowedSigners(publicKey: string): string {
  return `${SIGNER} namespaces="${SIGNATURE_NAMESPACE}" ${publicKey}\n`;
}

/** The two files of a bag that lie beside it. */
export function besideBag(name: string): { list: string; signature: string } {
  const list = `${name}.tagmanifest-sha512.txt`;
  return { list, signature: `${list}.sig` };
}

function besidePackages(signedSums: readonly string[], checkOf: (sig: string) => string): string {
  const lines = signedSums.map((sum) => `  ${checkOf(sumSignature(sum))} < ${sum}`);
  return `
What lies beside the packages is signed by its checksum (in Windows, put it into cmd /c "..."):

${lines.join('\n')}
`;
}

/** @param sum name of a `.sha512` file */
export function sumSignature(sum: string): string {
  return `${sum}.sig`;
}

/** @param sums names of the `.sha512` files @param signedSums those that are signed: of what lies beside the packages */
export function howToVerify({
  organisation,
  fingerprint,
  bags,
  sums,
  signedSums,
}: {
  organisation: string;
  fingerprint: string;
  bags: readonly DeliveredBag[];
  sums: readonly string[];
  signedSums: readonly string[];
}): string {
  const [first = { name: 'PACKAGE', isZip: false }] = bags;
  const { list, signature } = besideBag(first.name);
  const checkOf = (sig: string) =>
    `ssh-keygen -Y verify -f allowed_signers -I ${SIGNER} -n ${SIGNATURE_NAMESPACE} -s ${sig}`;
  const check = checkOf(signature);
  const [sum] = sums;
  const steps = [
    ...(sum === undefined
      ? []
      : [
          `IS EACH FILE AS IT WAS SENT?

  Linux          sha512sum -c *.sha512
  macOS          shasum -a 512 -c *.sha512
  Windows        Get-FileHash -Algorithm SHA512 ${sum.replace(/\.sha512$/u, '')}
                 (in PowerShell; compare what it says with ${sum})

Each file must be OK.${bags.some(({ isZip }) => isZip) ? ' Then unpack the zip files here.' : ''}`,
        ]),
    `IS EVERY FILE IN THE PACKAGE AS IT WAS SENT?

  Linux          (cd ${first.name} && sha512sum --quiet -c manifest-sha512.txt)
                 (cd ${first.name} && sha512sum --quiet -c tagmanifest-sha512.txt)
  macOS          the same, with "shasum -a 512" for "sha512sum"
  Windows        use a BagIt program, such as bagit.py

No answer means that every file in the lists is as it was sent. These commands do not
see a file that somebody has added: any BagIt program does (RFC 8493).`,
    `WHO SENT IT?

  Linux, macOS   ${check} < ${list}
  Windows        cmd /c "${check} < ${list}"

It must say: Good "${SIGNATURE_NAMESPACE}" signature for ${SIGNER} ... ${fingerprint}
This holds for the list beside the package. It must be the same as the list in it:

  Linux, macOS   cmp ${list} ${first.name}/tagmanifest-sha512.txt
  Windows        fc /b ${list} ${first.name}\\tagmanifest-sha512.txt
${signedSums.length === 0 ? '' : besidePackages(signedSums, checkOf)}
Then compare ${fingerprint}
with the one on the paper that you were given by the depositor. A signature proves
nothing when the key came in the same parcel and nobody has compared it.`,
  ];
  return `HOW TO CHECK THIS DELIVERY

From: ${organisation === '' ? 'not named' : organisation}
Packages: ${bags.map(({ name, isZip }) => (isZip ? `${name}.zip` : name)).join(', ')}
Key of the depositor: ${fingerprint}

You need no special program. Open a terminal in this folder.
${bags.length > 1 ? 'The commands name the first package; do the same with each of the others.\n' : ''}
${steps.map((step, index) => `${index + 1}. ${step}`).join('\n\n')}

If anything is not as it should be, do not use the files. Keep them, and tell the depositor.
`;
}
