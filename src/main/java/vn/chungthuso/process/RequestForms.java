package vn.chungthuso.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.dossier.PeopleInFlight;

/** The start form of each procedure, by the id of its .form file. */
@Configuration(proxyBeanMethods = false)
class RequestForms {

    private final Dossiers dossiers;
    private final PeopleInFlight people;
    private final DossierLog log;
    private final VisibleAgencies visible;
    private final Words words;

    RequestForms(Dossiers dossiers, PeopleInFlight people, DossierLog log, VisibleAgencies visible, Words words) {
        this.dossiers = dossiers;
        this.people = people;
        this.log = log;
        this.visible = visible;
        this.words = words;
    }

    @Bean("issue-certificate")
    RequestForm issueCertificate(IssueRequest rules) {
        return form("issue-certificate", rules);
    }

    @Bean("revoke-certificate")
    RequestForm revokeCertificate(RevocationRequest rules) {
        return form("revoke-certificate", rules);
    }

    @Bean("renew-certificate")
    RequestForm renewCertificate(RenewalRequest rules) {
        return form("renew-certificate", rules);
    }

    @Bean("change-certificate")
    RequestForm changeCertificate(ChangeRequest rules) {
        return form("change-certificate", rules);
    }

    @Bean("unlock-device")
    RequestForm unlockDevice(UnlockRequest rules) {
        return form("unlock-device", rules);
    }

    @Bean("transfer-custodian")
    RequestForm transferCustodian(CustodyRequest rules) {
        return form("transfer-custodian", rules);
    }

    private RequestForm form(String id, RequestRules rules) {
        return new RequestForm(id, rules, dossiers, people, log, visible, words);
    }
}
