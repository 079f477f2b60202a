package org.huiyin.evaluation.signing;

import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.evaluation.exporting.NoticeFile;
import org.huiyin.evaluation.publication.Hashes;
import org.huiyin.evaluation.publication.Seal;
import org.huiyin.evaluation.publication.notice.Notice;
import org.huiyin.evaluation.publication.notice.PublicNotice;

/** Makes the file of a notice and seals it. To be kept: the bytes and the seal; all else follows from them. */
@ApplicationScoped
public class SealNotice {
    private final Signer signer;

    public SealNotice(Signer signer) {
        this.signer = signer;
    }

    public SealedNotice run(Notice notice) {
        byte[] file = NoticeFile.bytes(PublicNotice.of(notice));
        Signature signature = signer.sign(file);
        return new SealedNotice(file, new Seal(Hashes.sha256(file), signature.keyId(), signature.base64()));
    }

    /**
     * A notice ready to be published.
     *
     * @param file the JSON that was signed, byte by byte
     */
    public record SealedNotice(byte[] file, Seal seal) {}
}
