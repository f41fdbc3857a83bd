package fi.hankevirta.secrets;

/**
 * What proves who someone is, as PEM.
 *
 * @param key private key, never shown
 * @param certificate that vouches for it
 */
record Identity(String key, String certificate) {
    /** Returns both, as Kafka reads them from one file. */
    String pem() {
        return key + certificate;
    }

    @Override
    public String toString() {
        return "an identity";
    }
}
