package vn.chungthuso.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the demo signs from; apart from {@link DocumentProperties} because production has nothing of it.
 *
 * @param demoKeys folder of the demo authority's key, made on first use and kept out of the repository
 */
@ConfigurationProperties("chungthuso.document")
record DemoKeyProperties(@DefaultValue("./data/demo-keys") Path demoKeys) {}
