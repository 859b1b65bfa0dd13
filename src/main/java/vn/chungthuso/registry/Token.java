package vn.chungthuso.registry;

import vn.chungthuso.terms.MediaKind;

/**
 * A device that holds a private key. A renewed or changed certificate lives on the same one as the certificate it replaced.
 *
 * @param serial      what is printed on the device, {@code null} until the CA has shipped it
 * @param formerState the state before this one, {@code null} for a new device
 * @param recovery    the papers of its way back to the CA
 */
public record Token(
        long id, String serial, MediaKind mediaKind, TokenState state, String agencyCode, TokenState formerState, DeviceRecovery recovery) {

    /** A device without a past. */
    static Token fresh(String serial, MediaKind mediaKind, TokenState state, String agencyCode) {
        return new Token(0, serial, mediaKind, state, agencyCode, null, DeviceRecovery.NONE);
    }
}
