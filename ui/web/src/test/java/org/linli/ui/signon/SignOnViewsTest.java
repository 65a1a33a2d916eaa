package org.linli.ui.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.SignIn;
import org.linli.look.part.PagedGrid;
import org.linli.look.shell.SessionEnd;
import org.linli.look.shell.Trip;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Stand;
import org.linli.singlesignon.ProviderStandIn;
import org.linli.singlesignon.boundary.AccountLinks;
import org.linli.singlesignon.boundary.Begun;
import org.linli.singlesignon.boundary.IdentityProviders;
import org.linli.singlesignon.boundary.Kept;
import org.linli.singlesignon.boundary.ProviderDraft;
import org.linli.singlesignon.boundary.ProviderRow;
import org.linli.singlesignon.boundary.SingleSignOn;
import org.linli.singlesignon.entity.Linking;
import org.linli.singlesignon.entity.ProviderState;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** The bureau's register, the own links, and the way back, as people see them. */
class SignOnViewsTest {

  private static final String BACK = "https://linli.example/sign-in/return";

  private final Ground ground = Ground.english();
  private final ProviderStandIn provider = new ProviderStandIn();
  private final IdentityProviders providers =
      new IdentityProviders(ground.platform.jdbi(), ground.scopes, ground.keys);
  private final AccountLinks links = new AccountLinks(ground.platform.jdbi(), ground.scopes);
  private final AuditTrail trail = new AuditTrail(ground.platform.jdbi(), ground.scopes);
  private final SingleSignOn signOn =
      new SingleSignOn(
          ground.platform.jdbi(),
          ground.scopes,
          trail,
          ground.keys,
          new SignIn(ground.platform.jdbi(), ground.scopes, trail));
  private final String name = "Office " + UUID.randomUUID();

  @AfterEach
  void close() {
    provider.close();
    ground.close();
  }

  private ProviderDraft draft() {
    return new ProviderDraft(
        name,
        provider.issuer(),
        ProviderStandIn.CLIENT,
        ProviderStandIn.SECRET,
        null,
        null,
        new DivisionCode(ground.community.tenant.value()),
        null,
        Set.of(Tier.COMMUNITY),
        Linking.BY_HAND);
  }

  private UUID registered() {
    return ground.platform.as(ground.bureau(), () -> providers.register(draft()));
  }

  private List<ProviderRow> rows() {
    return ground.as(providers::list).stream().filter(row -> row.name().equals(name)).toList();
  }

  /** An account that the database knows as one of the community. */
  private Caller clerk() {
    return ground.platform.member(Tier.COMMUNITY, ground.community.tenant, "*");
  }

  private ProvidersView view() {
    return ground.show(() -> new ProvidersView(providers, ground.downloads));
  }

  private static void fill(Ask form, String id, String value) {
    Parts.all(form, TextField.class)
        .filter(field -> field.getId().filter(("provider-" + id)::equals).isPresent())
        .forEach(field -> field.setValue(value));
  }

  @Test
  void theBureauTriesAnIssuerRegistersItAndSeesItInTheList() {
    ground.of(ground.bureau());
    var view = view();
    ground.press(view, "Register a provider");
    var form = ground.opened(Ask.class);
    ground.run(
        () -> {
          fill(form, "name", name);
          fill(form, "issuer", provider.issuer());
          fill(form, "client", ProviderStandIn.CLIENT);
          fill(form, "scope", ground.community.tenant.value().substring(0, 4));
          Parts.first(form, PasswordField.class).setValue(ProviderStandIn.SECRET);
        });
    ground.press(form, "Ask the issuer");
    assertThat(Parts.words(form)).contains("signs with 1 keys").contains("It can end its session");
    ground.press(form, "Register a provider");
    assertThat(ground.notes()).contains("Done");
    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.linking()).isEqualTo(Linking.BY_HAND);
              assertThat(row.tiers()).containsExactlyInAnyOrder(Tier.STREET, Tier.COMMUNITY);
            });
    assertThat(ground.as(() -> Parts.items(Parts.first(view, PagedGrid.class))).toString())
        .contains(name);
  }

  @Test
  void whatIsWrongIsSaidAndTheFormStays() {
    ground.of(ground.bureau());
    var view = view();
    ground.press(view, "Register a provider");
    var form = ground.opened(Ask.class);
    ground.run(() -> fill(form, "issuer", "http://id.example"));
    ground.press(form, "Ask the issuer");
    assertThat(ground.notes()).anyMatch(note -> note.contains("https address"));
    ground.press(form, "Register a provider");
    assertThat(ground.notes()).anyMatch(note -> note.contains("is required"));
    ground.run(
        () -> {
          Parts.first(form, PasswordField.class).setValue("secret");
          fill(form, "scope", "nowhere");
        });
    ground.press(form, "Register a provider");
    assertThat(form.isOpened()).isTrue();
    assertThat(rows()).isEmpty();
  }

  @Test
  void aProviderIsChangedWithoutItsSecretBeingTypedAgain() {
    ground.of(ground.bureau());
    registered();
    var row = rows().getFirst();
    var dialog = new ProviderDialog(speech(), providers, row, () -> {});
    ground.run(dialog::open);
    var form = ground.opened(Ask.class);
    assertThat(Parts.first(form, PasswordField.class).getValue()).isEmpty();
    assertThat(Parts.first(form, PasswordField.class).getHelperText())
        .contains("the one that stands is kept");
    ground.run(
        () -> {
          @SuppressWarnings("unchecked")
          var linking = (Select<Linking>) Parts.first(form, Select.class);
          linking.setValue(Linking.BY_NAME);
        });
    ground.press(form, "Save");
    assertThat(rows().getFirst().linking()).isEqualTo(Linking.BY_NAME);
  }

  @Test
  void aProviderIsSuspendedAfterAQuestionAndResumed() {
    ground.of(ground.bureau());
    registered();
    var view = view();
    @SuppressWarnings("unchecked")
    PagedGrid<ProviderRow> grid = Parts.first(view, PagedGrid.class);
    var last = grid.getColumns().size() - 1;
    var verbs = ground.as(() -> Parts.part(grid, last, rows().getFirst()));
    ground.press(verbs, "Suspend");
    var question = ground.opened(Ask.class);
    assertThat(Parts.words(question)).contains(name).contains("passwords work as before");
    ground.press(question, "Suspend");
    assertThat(rows().getFirst().state()).isEqualTo(ProviderState.SUSPENDED);
    var again = ground.as(() -> Parts.part(grid, last, rows().getFirst()));
    ground.press(again, "Open again");
    assertThat(rows().getFirst().state()).isEqualTo(ProviderState.ACTIVE);
  }

  @Test
  void theAddressesForTheProviderAreSaid() {
    ground.of(ground.bureau());
    var id = registered();
    var dialog = new AddressesDialog(speech(), rows().getFirst());
    ground.run(dialog::open);
    ground.run(() -> dialog.at("https://linli.example"));
    var said =
        Parts.all(ground.opened(Ask.class), TextField.class).map(TextField::getValue).toList();
    assertThat(said)
        .containsExactly(
            ProviderStandIn.CLIENT,
            BACK,
            "https://linli.example/sign-in",
            "https://linli.example/api/v1/identity-providers/" + id + "/logout");
  }

  @Test
  void whoMayOnlyReadSeesNoVerbThatChanges() {
    ground.of(
        ground.platform.caller(
            Tier.CITY,
            ground.community.tenant.value().substring(0, 4),
            null,
            null,
            "providers:read"));
    assertThat(Parts.hasButton(view(), "Register a provider")).isFalse();
  }

  @Test
  void withoutAProviderThePageOfTheOwnLinksSaysSo() {
    ground.of(ground.platform.caller(Tier.PLATFORM, null, null, null, "self:*"));
    assertThat(Parts.words(ground.show(() -> new LinksView(links, signOn))))
        .contains("No identity provider speaks for your account");
  }

  @Test
  void theOwnAccountIsLinkedByComingBackAndUnlinkedByAPress() {
    var id = registered();
    ground.of(clerk());
    var view = ground.show(() -> new LinksView(links, signOn));
    assertThat(Parts.words(view)).contains(name).contains("Not linked");
    var row = ground.as(links::mine).stream().filter(it -> it.provider().equals(id)).findFirst();
    ground.run(() -> view.begin(row.orElseThrow(), BACK));
    var kept = ground.window.session().getAttribute(Kept.class);
    assertThat(kept.account()).isEqualTo(ground.caller().accountId());
    var answer = provider.approve(new Begun(address(kept), kept), "s-1", "x");
    assertThat(returned(answer)).isEqualTo("sign-on");
    assertThat(ground.window.session().getAttribute(Kept.class)).isNull();
    var linked = ground.show(() -> new LinksView(links, signOn));
    assertThat(Parts.words(linked)).contains("Linked");
    ground.press(linked, "Unlink");
    assertThat(Parts.words(linked)).contains("Not linked");
  }

  @Test
  void whoIsNotProvedIsBackAtTheDoorWithTheReason() {
    var id = registered();
    ground.window.of(null);
    ground.window.session().setAttribute(Kept.class, signOn.begin(id, BACK).kept());
    assertThat(returned("code=stolen&state=guessed")).isEqualTo("sign-in");
    assertThat(SessionEnd.reason()).hasValueSatisfying(it -> assertThat(it).contains("not proved"));
    assertThat(returned(null)).isEqualTo("sign-in");
    assertThat(SessionEnd.reason())
        .hasValueSatisfying(it -> assertThat(it).contains("Start again"));
  }

  @Test
  void theSamePageOnceMoreLeadsHome() {
    ground.of(ground.bureau());
    assertThat(returned("code=old&state=old")).isEmpty();
    assertThat(Trip.door(BACK)).isEqualTo("https://linli.example/sign-in");
  }

  private static java.net.URI address(Kept kept) {
    return java.net.URI.create(
        "http://x/?state="
            + kept.state()
            + "&nonce="
            + kept.nonce()
            + "&redirect_uri="
            + kept.back()
            + "&code_challenge="
            + com.nimbusds.oauth2.sdk.pkce.CodeChallenge.compute(
                com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod.S256,
                new com.nimbusds.oauth2.sdk.pkce.CodeVerifier(kept.verifier())));
  }

  private String returned(String query) {
    var request = Stand.in(VaadinRequest.class, "getRemoteAddr", "203.0.113.9");
    var back = new ReturnHandler(signOn, ground.logIns);
    return ground.window.session().getAttribute(Caller.class) == null
        ? back.goal(request, query)
        : ground.as(() -> back.goal(request, query));
  }

  private static org.linli.ui.parts.Speech speech() {
    return new org.linli.ui.parts.Speech(
        java.util.Locale.ENGLISH, java.time.ZoneId.of("Asia/Shanghai"));
  }
}
