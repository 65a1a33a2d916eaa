package org.linli.ui.requests;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.UUID;
import org.linli.ui.parts.Speech;

/** One application whole, over a list. */
public final class RequestDialog extends Dialog {

  /**
   * @param then what the list does when something was done
   */
  public RequestDialog(Speech speech, RequestRoom room, UUID request, Runnable then) {
    setHeaderTitle(speech.say("request.one"));
    addClassName("request-dialog");
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
