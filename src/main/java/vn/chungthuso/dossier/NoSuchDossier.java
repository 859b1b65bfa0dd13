package vn.chungthuso.dossier;

/** There is no dossier of this code. */
public class NoSuchDossier extends RuntimeException {

    NoSuchDossier(String code) {
        super("no dossier " + code);
    }
}
