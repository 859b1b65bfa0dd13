package vn.chungthuso.desk;

import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignState;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.CampaignBoard;
import vn.chungthuso.process.Role;
import vn.chungthuso.registry.Agencies;

/** «Chiến dịch»: those that the viewer leads, sums up or reports to, newest first. */
@Page
class CampaignListPage {

    static final String PATH = "/chien-dich";
    private static final int SIZE = 50;

    private final CampaignBoard board;
    private final Callers callers;
    private final Agencies agencies;

    CampaignListPage(CampaignBoard board, Callers callers, Agencies agencies) {
        this.board = board;
        this.callers = callers;
        this.agencies = agencies;
    }

    @GetMapping(PATH)
    String page(@RequestParam(required = false) CampaignState state, @RequestParam(defaultValue = "0") int page, Model model) {
        Paging.check(page);
        Caller caller = callers.current();
        Campaigns.Page found = board.list(caller, state, page, SIZE);
        Map<String, String> owners = agencies.shortNames(found.items().stream().map(campaign -> campaign.order().owner()).distinct().toList());
        model.addAttribute("state", state);
        model.addAttribute("states", CampaignState.values());
        model.addAttribute("rows", found.items());
        model.addAttribute("owners", owners);
        model.addAttribute("paging", new Paging(page, SIZE, found.total()));
        model.addAttribute("leads", caller.has(Role.CLERK) || caller.has(Role.LEADER) || caller.has(Role.MANAGER));
        return "chien-dich";
    }
}
