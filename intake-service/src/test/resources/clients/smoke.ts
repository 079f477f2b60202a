import { ComplaintsApi, Configuration, FileComplaintRequest, Problem, ProblemFromJSON, ResponseError } from './client';

declare const process: { argv: string[] };

/** A partner's application in small: files, reads, supplements and lists, with a client that was generated from openapi.yaml. */
async function walk(complaints: ComplaintsApi, prefix: string): Promise<string> {
    const first = await file(complaints, complaint(`${prefix}-1`), newKey());
    // the same key with the same body, as after a lost answer, files nothing anew
    const key = newKey();
    const receipt = await file(complaints, complaint(`${prefix}-2`), key);
    const second = await file(complaints, complaint(`${prefix}-2`), key);

    await complaints.supplementComplaint({
        number: second,
        idempotencyKey: newKey(),
        supplementRequest: { text: '四月仍未到账。' },
    });
    const read = await complaints.readComplaint({ number: second });
    const refused = await refusal(file(complaints, { ...complaint(`${prefix}-3`), category: 'weather' }, newKey()));
    const absent = await refusal(complaints.readComplaint({ number: `${first}0` }));
    return [
        'filed', first, receipt,
        'read', read.number, read.progress?.current?.stage,
        'supplements', read.supplements?.length,
        'listed', ...(await numbers(complaints)),
        'refused', `${refused.status}${refused.errors?.[0].pointer}`,
        'absent', absent.status,
    ].join(' ');
}

async function file(complaints: ComplaintsApi, request: FileComplaintRequest, key: string): Promise<string> {
    const receipt = await complaints.fileComplaint({ idempotencyKey: key, fileComplaintRequest: request });
    return receipt.number!;
}

async function numbers(complaints: ComplaintsApi): Promise<string[]> {
    const numbers: string[] = [];
    let cursor: string | undefined;
    do {
        const page = await complaints.listComplaints({ cursor, limit: '1' });
        numbers.push(...page.items!.map((item) => item.number!));
        cursor = page.nextCursor;
    } while (cursor !== undefined && cursor !== null);
    return numbers;
}

async function refusal(call: Promise<unknown>): Promise<Problem> {
    try {
        await call;
    } catch (refused) {
        if (refused instanceof ResponseError) {
            return ProblemFromJSON(await refused.response.json());
        }
        throw refused;
    }
    throw new Error('Nothing was refused.');
}

function complaint(externalId: string): FileComplaintRequest {
    return {
        kind: 'COMPLAINT',
        category: 'tax',
        territory: 'HY-01',
        channel: 'APP',
        title: '出口退税迟迟未到账',
        text: '三月申报的出口退税至今没有到账。',
        contact: { name: '王芳', email: 'wang@example.com' },
        externalId,
    };
}

function newKey(): string {
    return crypto.randomUUID();
}

// arguments: the address of intake, an access token of the partner, and a prefix for numbers of the partner's own
const [, , address, token, prefix] = process.argv;
void walk(new ComplaintsApi(new Configuration({ basePath: address, accessToken: token })), prefix).then(console.log);
