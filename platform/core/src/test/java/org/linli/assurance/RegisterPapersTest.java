package org.linli.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.assurance.boundary.RegisterPapers;
import org.linli.assurance.entity.RegisterStep;
import org.linli.persistence.Sha256;

/** Papers that prove entries. */
class RegisterPapersTest {

  private final RegisterForTests books = new RegisterForTests();
  private final RegisterPapers papers =
      new RegisterPapers(books.platform.jdbi(), books.platform.scopes());
  private final UUID record = books.stands(books.clerk, "training");

  private static byte[] picture(int size) {
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UUID add(Caller keeper, byte[] content) {
    return books.as(keeper, () -> papers.add(record, "sheet of who came", content));
  }

  @Test
  void aPaperIsKeptWithItsDigestAndReadByWhoeverSeesTheEntry() {
    var content = picture(2);
    var id = add(books.clerk, content);
    var found = books.as(books.clerk, () -> papers.get(record, id));
    assertThat(found.content()).isEqualTo(content);
    assertThat(found.row().mediaType()).isEqualTo("image/png");
    assertThat(found.row().digest()).isEqualTo(Sha256.hex(content));
    var detail = books.as(books.clerk, () -> books.register.get(record));
    assertThat(detail.papers()).singleElement().isEqualTo(found.row());
    assertThat(detail.history().getLast().what()).isEqualTo(RegisterStep.PAPER);
    assertThatThrownBy(() -> books.as(books.neighbour, () -> papers.get(record, id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> books.as(books.clerk, () -> papers.get(record, UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theSameContentIsNoSecondPaperAndAClosedEntryTakesNone() {
    add(books.clerk, picture(2));
    assertThatThrownBy(() -> add(books.clerk, picture(2))).isInstanceOf(Conflict.class);
    books.close(books.clerk, record);
    assertThatThrownBy(() -> add(books.clerk, picture(3))).isInstanceOf(Conflict.class);
  }

  @Test
  void whatIsNoPaperOrNotTheOwnEntrysIsNotTaken() {
    assertThatThrownBy(() -> add(books.clerk, new byte[] {1, 2})).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> books.as(books.clerk, () -> papers.add(record, " ", picture(2))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> add(books.neighbour, picture(2))).isInstanceOf(NotFound.class);
    var about = books.stands(books.city, "operator-review");
    assertThatThrownBy(() -> books.as(books.operator, () -> papers.add(about, "mine", picture(2))))
        .as("read, and not kept")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void twentyPapersAreEnough() {
    for (int size = 1; size <= 20; size++) {
      add(books.clerk, picture(size));
    }
    assertThatThrownBy(() -> add(books.clerk, picture(30))).isInstanceOf(Conflict.class);
  }

  @Test
  void noPaperAndNoStepIsEverChangedByTheServer() {
    add(books.clerk, picture(2));
    for (var change :
        List.of(
            "delete from security_paper",
            "update security_paper set name = 'x'",
            "delete from security_event",
            "update security_event set note = 'x'",
            "delete from security_record")) {
      assertThatThrownBy(
              () ->
                  books.as(
                      books.clerk,
                      () -> books.platform.jdbi().withHandle(handle -> handle.execute(change))))
          .as(change)
          .hasMessageContaining("permission denied");
    }
  }
}
