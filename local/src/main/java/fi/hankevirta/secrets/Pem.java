package fi.hankevirta.secrets;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** Keys and certificates as PEM text, which Kafka and clients in any language read. */
final class Pem {
    private static final String KEY = "PRIVATE KEY";
    private static final String CERTIFICATE = "CERTIFICATE";

    private Pem() {}

    static String of(PrivateKey key) {
        return written(new PemObject(KEY, key.getEncoded()));
    }

    static String of(X509Certificate certificate) throws CertificateException {
        return written(new PemObject(CERTIFICATE, certificate.getEncoded()));
    }

    /** Reads the private key of an elliptic curve. */
    static PrivateKey key(String pem) throws GeneralSecurityException, IOException {
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(read(pem, KEY)));
    }

    static X509Certificate certificate(String pem) throws GeneralSecurityException, IOException {
        return new JcaX509CertificateConverter().getCertificate(new X509CertificateHolder(read(pem, CERTIFICATE)));
    }

    private static byte[] read(String pem, String type) throws IOException {
        try (PemReader reader = new PemReader(new StringReader(pem))) {
            for (PemObject object = reader.readPemObject(); object != null; object = reader.readPemObject()) {
                if (object.getType().equals(type)) {
                    return object.getContent();
                }
            }
        }
        throw new IOException("it holds no " + type);
    }

    private static String written(PemObject object) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(object);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return text.toString();
    }
}
