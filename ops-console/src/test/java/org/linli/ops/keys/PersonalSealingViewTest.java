package org.linli.ops.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.keys.boundary.KeyBook;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.PersonalField;
import org.linli.keys.boundary.PersonalFields;
import org.linli.keys.boundary.PersonalSealing;
import org.linli.keys.boundary.Resealing;
import org.linli.keys.boundary.SealedField;
import org.linli.keys.control.Ring;
import org.linli.keys.entity.SealingState;
import org.linli.keys.entity.Suite;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.look.text.Texts;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

class PersonalSealingViewTest {

  private final TestPlatform platform = TestPlatform.fresh();
  private final Resealing resealing =
      new Resealing(
          platform.jdbi(),
          platform.scopes(),
          KeyRing.over(platform.jdbi(), platform.scopes(), new byte[32]));
  private final KeyBook book =
      new KeyBook(
          platform.jdbi(),
          new Ring(
              platform.jdbi(), platform.scopes(), new byte[32], Suite.SM, InstantSource.system()),
          resealing);
  private final PersonalSealing sealing =
      new PersonalSealing(platform.jdbi(), platform.scopes(), resealing);
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "keys:read", "keys:write");
  private final Window window = Window.english().of(keeper);

  @BeforeEach
  void aChildInClear() {
    PersonalFields.tell(resealing);
    var tenant = platform.community("990380001003", OperationMode.PPP);
    platform.run(
        platform.clerk(tenant),
        () ->
            platform
                .jdbi()
                .useHandle(
                    handle ->
                        handle.execute(
                            """
                            insert into ward (tenant_id, id, guardian_id, name, born, relation, proof, recorded_by, recorded_at)
                            values (?, ?, ?, '小雨', '2020-01-01', 'MOTHER', 'x', 'x', now())""",
                            tenant.value(),
                            UUID.randomUUID(),
                            UUID.randomUUID())));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private PersonalSealingView view(Caller caller) {
    window.of(caller);
    return as(caller, () -> window.show(new PersonalSealingView(sealing, book)));
  }

  @Test
  void eachColumnIsSeenWithWhatLiesInItAndWhatWasDone() {
    var view = view(keeper);
    assertThat(Parts.cells(grid(view), row(view, "ward.name")))
        .contains("Name of a child", "0", "1", "");
    press(view, "Do it now");
    assertThat(row(view, "ward.name"))
        .extracting(SealedField::sealed, SealedField::clear)
        .containsExactly(1L, 0L);
    // The press is one transaction here, which does not see what others wrote meanwhile.
    var later = view(keeper);
    assertThat(Parts.cells(grid(later), row(later, "ward.name")).toString())
        .contains("1 changed, key version 1");
  }

  @Test
  void theOrderIsToldAndChangedOnceSomebodyIsSure() {
    var view = view(keeper);
    assertThat(words(view)).contains("Ordered: Encrypted (installation");
    press(view, "Lay down in clear");
    assertThat(as(keeper, sealing::order).orElseThrow().state()).isEqualTo(SealingState.SEALED);
    as(
        keeper,
        () -> {
          var dialog = window.open(ConfirmDialog.class).getFirst();
          ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
          return null;
        });
    assertThat(as(keeper, sealing::order).orElseThrow().state()).isEqualTo(SealingState.CLEAR);
    assertThat(words(view)).contains("Ordered: In clear");
  }

  @Test
  void whoMayOnlyReadIsOfferedNoVerbs() {
    var view = view(platform.caller(Tier.PLATFORM, null, null, null, "keys:read"));
    assertThat(Parts.hasButton(view, "Do it now")).isFalse();
    assertThat(Parts.hasButton(view, "Encrypt")).isFalse();
  }

  @Test
  void everyColumnHasAName() {
    for (var field : PersonalField.all()) {
      for (var locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
        var key = "ops.personal.field." + field.name();
        assertThat(Texts.INSTANCE.getTranslation(key, locale)).isNotEqualTo(key);
      }
    }
  }

  private String words(PersonalSealingView view) {
    return Parts.all(view, Paragraph.class).map(Paragraph::getText).toList().toString();
  }

  private void press(PersonalSealingView view, String words) {
    as(
        keeper,
        () -> {
          Parts.button(view, words).click();
          return null;
        });
  }

  private SealedField row(PersonalSealingView view, String field) {
    return as(keeper, () -> Parts.items(grid(view))).stream()
        .filter(one -> one.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Grid<SealedField> grid(PersonalSealingView view) {
    return Parts.first(view, Grid.class);
  }

  private <T> T as(Caller caller, Callable<T> work) {
    return platform.as(caller, work);
  }
}
