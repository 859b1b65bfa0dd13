package vn.chungthuso.desk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.text.ParseException;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.boot.jackson.JsonComponent;
import vn.chungthuso.calendar.WorkingTime;

/** Reads a moment in a body as {@link IsoMoment} does in an address: however it is written, it is kept at the office's offset. */
@JsonComponent
class OfficeMoment extends StdScalarDeserializer<OffsetDateTime> {

    private static final IsoMoment MOMENT = new IsoMoment();

    OfficeMoment() {
        super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = json.getValueAsString();
        try {
            return text == null || text.isBlank() ? null : MOMENT.parse(text, Locale.ROOT).atZone(WorkingTime.ZONE).toOffsetDateTime();
        } catch (ParseException noMoment) {
            return (OffsetDateTime) context.handleWeirdStringValue(OffsetDateTime.class, text, "no ISO date and time");
        }
    }
}
