package org.linli.ops.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.access.Screens;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.openings.boundary.Openings;
import org.linli.openings.entity.OpeningTemplate;
import org.linli.quotas.boundary.Quotas;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

class OpeningViewTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final TestPlatform platform = TestPlatform.shared();
  private final Tenants tenants = new Tenants(platform.jdbi(), platform.scopes(), told -> {});
  private final Openings openings =
      new Openings(tenants, new Quotas(platform.jdbi(), platform.scopes(), told -> {}));
  private final String code = "990802004%03d".formatted(NUMBERS.incrementAndGet());
  private final Caller keeper =
      platform.caller(
          Tier.PLATFORM, null, null, null, "tenants:read", "tenants:write", "quotas:write");
  private final Window window = Window.english().of(keeper);
  private final OpeningView view = as(() -> window.show(new OpeningView(openings)));

  @BeforeEach
  void division() {
    platform.community("990802004999", OperationMode.PPP);
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into division (code, name, level, parent_code)
                    values (?, 'new one', 'COMMUNITY', '990802004')""",
                    code));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private <T> T as(Callable<T> work) {
    return platform.as(keeper, work);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<OpeningTemplate> templates() {
    return Parts.first(view, ComboBox.class);
  }

  private void choose(String id) {
    as(
        () -> {
          templates()
              .setValue(
                  openings.templates().stream()
                      .filter(template -> template.id().equals(id))
                      .findFirst()
                      .orElseThrow());
          return null;
        });
  }

  private void open(String division) {
    as(
        () -> {
          Parts.first(view, TextField.class).setValue(division);
          Parts.button(view, "Open the community").click();
          return null;
        });
  }

  private List<TenantRow> made() {
    return as(() -> tenants.list(new DivisionCode(code), null, PageRequest.first(10)).items());
  }

  @Test
  void whatTheTemplateMeansIsReadBeforeItIsChosenForGood() {
    choose("enterprise-large");
    assertThat(as(() -> Parts.words(view))).contains("16,000,000");
    assertThat(made()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void theFormIsForThePlatformAlone(Tier tier) {
    assertThat(Screens.isFor(OpeningView.class, Callers.of(tier, "*")))
        .isEqualTo(tier == Tier.PLATFORM);
  }

  @Test
  void oneFormOpensACommunity() {
    choose("enterprise-large");
    open(code);
    assertThat(made()).extracting(TenantRow::mode).containsExactly(OperationMode.ENTERPRISE);
    assertThat(as(window::notes)).anyMatch(note -> note.contains("new one"));
    assertThat(templates().isEmpty()).isTrue();
  }

  @Test
  void withoutATemplateOrACodeNothingIsOpenedAndThatIsSaid() {
    open(code);
    assertThat(made()).isEmpty();
    choose("ppp");
    open("no code");
    assertThat(made()).isEmpty();
    assertThat(as(() -> Parts.words(view))).contains("division");
  }
}
