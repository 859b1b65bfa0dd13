package vn.chungthuso.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventListener;

/** What FOP only warns of and prints wrongly (a missing character as {@code #}) is no paper to sign: it is refused. */
class TypesettingFaults implements EventListener {

    private final List<PaperRefused> faults = new ArrayList<>();
    private final PlaceOnPaper place;
    private final Wording wording;

    TypesettingFaults(PlaceOnPaper place, Wording wording) {
        this.place = place;
        this.wording = wording;
    }

    @Override
    public void processEvent(Event event) {
        switch (event.getEventID()) {
            case "org.apache.fop.fonts.FontEventProducer.glyphNotAvailable" -> 
                faults.add(wording.missingGlyph(place, String.valueOf(event.getParam("ch"))));
            case "org.apache.fop.fonts.FontEventProducer.fontSubstituted" ->
                faults.add(wording.refusal("font", event.getParam("requested")));
            case "org.apache.fop.ResourceEventProducer.imageNotFound" ->
                faults.add(wording.refusal("image", event.getParam("uri")));
            default -> {
                // progress of FOP, no fault of the paper
            }
        }
    }

    void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
    }
}
