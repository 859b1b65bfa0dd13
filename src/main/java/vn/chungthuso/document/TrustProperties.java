package vn.chungthuso.document;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose signatures are taken.
 *
 * @param trustAnchors folders or files of certificates ({@code .cer .crt .der .pem}): one that certifies itself is an anchor, others complete
 *     the chain of signers who send their own certificate alone
 */
@ConfigurationProperties("chungthuso.document")
record TrustProperties(@DefaultValue List<Path> trustAnchors) {}
