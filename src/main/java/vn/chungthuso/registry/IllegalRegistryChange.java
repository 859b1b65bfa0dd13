package vn.chungthuso.registry;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A change that domain §9 does not allow. The message is Vietnamese, meant for the clerk, and names the states and the rule; it holds
 * no personal data and no serial. Nothing has been written when it is thrown, so the transaction around may go on.
 */
public class IllegalRegistryChange extends RuntimeException {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("registry_vi", Locale.ROOT);

    private IllegalRegistryChange(String message) {
        super(message);
    }

    static IllegalRegistryChange because(String reason, String dossierCode, Object... details) {
        var arguments = Stream.concat(Stream.of(dossierCode), Arrays.stream(details)).toArray();
        return new IllegalRegistryChange(MessageFormat.format(TEXTS.getString("registry.refused." + reason), arguments));
    }

    static IllegalRegistryChange forbidden(RegistryEvent event, Certificate current) {
        return because(
                "transition",
                current.dossierCode(),
                label(current.status()),
                label(event.certificate.to()),
                label(current.token().state()),
                label(event.token.to()),
                label(event));
    }

    static String label(Enum<?> value) {
        return TEXTS.getString("registry." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
