package org.linli.ui.requests;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.UUID;
import org.linli.ui.parts.Speech;

/** One application whole, over a list. */
@StyleSheet("context://css/desk.css")
public final class RequestDialog extends Dialog {

  /**
   * @param then what the list does when something was done
   */
  public RequestDialog(Speech speech, RequestRoom room, UUID request, Runnable then) {
    setHeaderTitle(speech.say("request.one"));
    addClassName("request-dialog");
    setWidth("46rem");
    var deeds =
        new RequestDeeds(
            speech,
            room,
            () -> {
              close();
              then.run();
            });
    add(new RequestCard(speech, room, room.requests.get(request).row(), deeds, true));
    getFooter().add(new Button(speech.say("request.close"), click -> close()));
  }
}
