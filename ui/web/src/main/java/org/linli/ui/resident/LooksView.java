package org.linli.ui.resident;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Needs;
import org.linli.look.part.Hint;
import org.linli.look.part.StatusChip;
import org.linli.looks.boundary.HomeLooks;
import org.linli.rights.boundary.Rights;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.tenancy.entity.TenantId;
import org.linli.ui.parts.Screen;

/** Who looked at my data, and who may look at the readings of my home by which rule. */
@Route(value = "resident/looks", layout = ResidentLayout.class)
@Needs(value = "home:read", tiers = Tier.RESIDENT)
public class LooksView extends Screen {

  private static final List<Party> PARTIES =
      List.of(Party.COMMITTEE, Party.PROPERTY, Party.STREET, Party.DISTRICT, Party.BUREAU);

  private final transient Rights rights;

  @Inject
  public LooksView(Rights rights, HomeLooks looks, Scopes scopes) {
    super("resident.looks");
    this.rights = rights;
    add(new SeenBy(speech(), looks), source("decision-ledger"));
    var list = new Div(new H2(say("looks.heading")));
    list.addClassName("phone-list");
    PARTIES.forEach(party -> list.add(card(party, scopes.requireTenant())));
    var operator = new Paragraph(say("looks.operator"));
    operator.addClassName("hint");
    list.add(operator, source("rights"));
    var rules = new RouterLink(say("resident.privacy.open"), PrivacyView.class);
    rules.addClassName("text-link");
    list.add(rules);
    add(list);
  }

  private Article card(Party party, TenantId tenant) {
    var card = new Article(new H3(speech().word("Party", party)));
    card.addClassName("looks-card");
    card.add(line("looks.everyday", decide(party, everyday(party), tenant)));
    card.add(line("looks.emergency", decide(party, Purpose.EMERGENCY, tenant)));
    return card;
  }

  private Div line(String key, Decision decision) {
    var when = new Hint(say(key));
    var head = new Div(when, StatusChip.of(decision.outcome()));
    head.addClassName("looks-line");
    return new Div(head, new Paragraph(decision.basis().why().in(speech().locale())));
  }

  private Decision decide(Party party, Purpose purpose, TenantId tenant) {
    return rights.decide(
        new Question(
            party,
            Optional.empty(),
            Action.VIEW,
            Asset.HOUSEHOLD_READINGS,
            purpose,
            tenant,
            Instant.now()));
  }

  /** What the party would ask for on an ordinary day. */
  static Purpose everyday(Party party) {
    return party.isEnterprise() ? Purpose.OPERATION_MAINTENANCE : Purpose.GOVERNANCE;
  }
}
