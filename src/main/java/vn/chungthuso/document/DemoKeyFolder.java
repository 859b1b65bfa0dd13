package vn.chungthuso.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.function.Supplier;
import org.springframework.util.FileSystemUtils;

/**
 * The demo authority on disk: {@code authority/authority.p12} and, beside it, its random password. Both are readable by
 * their owner only.
 */
class DemoKeyFolder {

    private static final String KEYS = "authority.p12";
    private static final String PASSWORD = "authority.password";
    private static final String ALIAS = "authority";
    private static final int PASSWORD_BYTES = 32;

    private final Path folder;
    private final Path authority;

    DemoKeyFolder(Path folder) {
        this.folder = folder;
        this.authority = folder.resolve(ALIAS);
    }

    /** The authority that is there, or the one made now; of several that are made at once the first stays. */
    DemoAuthority openOrMake(Supplier<DemoAuthority> maker) {
        try {
            if (Files.notExists(authority)) {
                keep(maker.get());
            }
            return open();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo keys in " + folder + " cannot be used", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The demo keys in " + folder + " cannot be used", e);
        }
    }

    /** A folder is filled apart and then renamed, so no other process sees half of it and nothing is overwritten. */
    private void keep(DemoAuthority made) throws IOException, GeneralSecurityException {
        Path filling = Files.createTempDirectory(Files.createDirectories(folder), ALIAS + "-");
        try {
            fill(filling, made.own());
            Files.move(filling, authority, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (Files.notExists(authority)) {
                throw e;
            }
        } finally {
            FileSystemUtils.deleteRecursively(filling);
        }
    }

    private static void fill(Path folder, DemoIdentity own) throws IOException, GeneralSecurityException {
        String password = newPassword();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(ALIAS, own.key(), password.toCharArray(), new Certificate[] {own.certificate()});
        Files.writeString(ownerOnly(folder.resolve(PASSWORD)), password);
        try (OutputStream out = Files.newOutputStream(ownerOnly(folder.resolve(KEYS)))) {
            keys.store(out, password.toCharArray());
        }
    }

    private DemoAuthority open() throws IOException, GeneralSecurityException {
        char[] password = Files.readString(authority.resolve(PASSWORD)).toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(authority.resolve(KEYS))) {
            keys.load(in, password);
        }
        return new DemoAuthority(new DemoIdentity(
                (PrivateKey) keys.getKey(ALIAS, password), (X509Certificate) keys.getCertificate(ALIAS)));
    }

    /** A temporary file is its owner's alone on every system, from the moment it is made. */
    private static Path ownerOnly(Path file) throws IOException {
        return Files.move(Files.createTempFile(file.getParent(), "", ""), file);
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
