package org.linli.ui.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.letters.LettersForTests;
import org.linli.letters.boundary.Letters;
import org.linli.letters.boundary.OwnLetters;
import org.linli.letters.control.Addresses;
import org.linli.letters.control.LetterBox;
import org.linli.letters.control.LetterTable;
import org.linli.letters.control.WishTable;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterRow;
import org.linli.letters.entity.LetterState;
import org.linli.look.testing.Parts;
import org.linli.ui.resident.ResidentLettersView;
import org.linli.ui.testing.Ground;

class LetterScreensTest {

  private final Ground ground = Ground.english();
  private final LetterTable table = new LetterTable(ground.community.jdbi, ground.scopes);
  private final Letters letters =
      new Letters(
          ground.community.jdbi,
          ground.scopes,
          table,
          new LetterBox(LettersForTests.carriers()),
          LettersForTests.carriers());
  private final OwnLetters own =
      new OwnLetters(
          ground.scopes,
          table,
          new WishTable(ground.community.jdbi),
          new Addresses(ground.community.jdbi, ground.keys),
          LettersForTests.carriers());

  @AfterEach
  void close() {
    ground.close();
  }

  private Caller person() {
    var person = ground.platform.member(Tier.RESIDENT, ground.community.tenant, "self:*");
    LettersForTests.reachable(ground.community, person.accountId());
    return person;
  }

  private void post(Caller person, String reference) {
    ground.community.run(
        ground.community.clerk,
        () ->
            LettersForTests.posting(ground.community)
                .post(
                    LetterKind.MATTER, List.of(person.accountId()), reference, UUID.randomUUID()));
  }

  @Test
  @SuppressWarnings("unchecked")
  void aClerkSeesWhatWaitsAndWhatFailedAndSendsItAgain() {
    post(person(), "M-1");
    ground.community.sql("update letter set state = 'FAILED', fault = 'not-reached'");
    post(person(), "M-2");
    var view = ground.show(() -> new LettersView(letters, ground.scopes, ground.downloads));
    var grid = (Grid<LetterRow>) Parts.first(view, Grid.class);
    var rows = ground.as(() -> Parts.items(grid));
    assertThat(rows).extracting(LetterRow::reference).containsExactly("M-2", "M-1");
    assertThat(Parts.cells(grid, rows.get(1)).toString())
        .contains("The gateway is not reached", "Failed", "WeChat");
    assertThat(Parts.words(view)).contains("Open: Short message, E-mail, WeChat");
    var actions = Parts.part(grid, grid.getColumns().size() - 1, rows.get(1));
    ground.press(actions, "Send again");
    assertThat(ground.as(() -> letters.sums()))
        .extracting("state", "letters")
        .contains(org.assertj.core.groups.Tuple.tuple(LetterState.WAITING, 2L));
    assertThat(ground.notes()).contains("It is sent once more");
  }

  @Test
  @SuppressWarnings("unchecked")
  void lettersAreFilteredByTheirState() {
    post(person(), "M-1");
    var view = ground.show(() -> new LettersView(letters, ground.scopes, ground.downloads));
    var state = (Select<LetterState>) Parts.first(view, Select.class);
    ground.run(() -> state.setValue(LetterState.READ));
    var grid = (Grid<LetterRow>) Parts.first(view, Grid.class);
    assertThat(ground.as(() -> Parts.items(grid))).isEmpty();
  }

  @Test
  void aResidentSaysWhatComesByWhatAndWhenNot() {
    var person = person();
    ground.of(person);
    var view = ground.show(() -> new ResidentLettersView(own));
    assertThat(Parts.all(view, CheckboxGroup.class).filter(CheckboxGroup::isReadOnly)).hasSize(2);
    ground.run(
        () -> {
          group(view, "News of a matter").deselect(Channel.WECHAT);
          Parts.first(view, TimePicker.class).setValue(LocalTime.of(20, 0));
          Parts.all(view, Checkbox.class)
              .filter(box -> "E-mails in large print".equals(box.getLabel()))
              .forEach(box -> box.setValue(true));
        });
    ground.press(view, "Save");
    var wishes = ground.as(own::get);
    assertThat(wishes.want(LetterKind.MATTER, Channel.WECHAT)).isFalse();
    assertThat(wishes.want(LetterKind.MATTER, Channel.SMS)).isTrue();
    assertThat(wishes.quiet().from()).isEqualTo(LocalTime.of(20, 0));
    assertThat(wishes.largePrint()).isTrue();
  }

  @SuppressWarnings("unchecked")
  private static CheckboxGroup<Channel> group(
      com.vaadin.flow.component.Component view, String label) {
    return (CheckboxGroup<Channel>)
        Parts.all(view, CheckboxGroup.class)
            .filter(group -> label.equals(group.getLabel()))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void anAddressIsEnteredAndShownMasked() {
    var person = ground.platform.member(Tier.COMMUNITY, ground.community.tenant, "self:*");
    ground.of(person);
    var view = ground.show(() -> new OwnLettersView(own));
    var mail =
        Parts.all(view, AddressField.class)
            .filter(one -> Parts.words(one).contains("Save"))
            .toList()
            .get(1);
    Parts.first(mail, TextField.class).setValue("li.si@example.cn");
    ground.press(mail, "Save address");
    assertThat(Parts.first(mail, TextField.class).getPlaceholder()).isEqualTo("l***@example.cn");
    ground.press(mail, "Remove address");
    assertThat(Parts.first(mail, TextField.class).getPlaceholder()).isEqualTo("None yet");
  }

  @Test
  void oneSeesWhatOneWasSentLately() {
    var person = person();
    post(person, "M-7");
    ground.of(person);
    var view = ground.show(() -> new ResidentLettersView(own));
    assertThat(Parts.words(view)).contains("News of a matter M-7");
  }
}
