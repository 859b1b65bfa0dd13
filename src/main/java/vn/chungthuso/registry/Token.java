package vn.chungthuso.registry;

import vn.chungthuso.terms.MediaKind;

/**
 * A device that holds a private key.
 *
 * @param serial what is printed on the device, {@code null} until the CA has shipped it
 */
public record Token(long id, String serial, MediaKind mediaKind, TokenState state, String agencyCode) {}
