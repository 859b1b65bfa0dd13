package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/** A person decides who sends where the tree of agencies ends (DT-02, ROUTE_GAP). */
@Component("choose-sender")
class ChooseSenderForm implements TaskForm {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final Agencies agencies;
    private final AgencyChoices choices;
    private final Reviewers reviewers;
    private final Words words;
    private final Clock clock;

    ChooseSenderForm(
            Dossiers dossiers,
            DossierLog log,
            Agencies agencies,
            AgencyChoices choices,
            Reviewers reviewers,
            Words words,
            Clock clock) {
        this.dossiers = dossiers;
        this.log = log;
        this.agencies = agencies;
        this.choices = choices;
        this.reviewers = reviewers;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        return Map.of("agencies", choices.senders());
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        String sender = agencies.find(values.get("senderChoice").toString(), LocalDate.now(clock))
                .filter(Agency::ownUnitIsLegalEntity)
                .map(Agency::code)
                .orElseThrow(() -> FormRefused.badInput("senderChoice", words.say("sender.unfit")));
        dossiers.route(visit.code(), sender);
        log.record(visit.code(), visit.user(), DossierEvent.Kind.SENDER_CHOSEN, values.get("reason").toString());
        visit.scope().setVariable(ProcessVariables.SENDER_AGENCY, sender);
        visit.scope().setVariable(ProcessVariables.REVIEWERS, reviewers.of(visit.code(), sender));
    }
}
