package org.linli.sip;

import gov.nist.javax.sip.RequestEventExt;
import java.text.ParseException;
import java.util.Locale;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.address.SipURI;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request of a device, and the one answer that it gets. */
final class Incoming {

  private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);

  private final SipLine line;
  private final Request request;
  private final ServerTransaction transaction;
  private final Address from;

  private Incoming(SipLine line, Request request, ServerTransaction transaction, Address from) {
    this.line = line;
    this.request = request;
    this.transaction = transaction;
    this.from = from;
  }

  /**
   * @throws SipException a repetition, which the library answers itself
   */
  static Incoming of(SipLine line, RequestEvent event) throws SipException {
    var request = event.getRequest();
    var transaction = event.getServerTransaction();
    var own =
        transaction == null
            ? ((SipProvider) event.getSource()).getNewServerTransaction(request)
            : transaction;
    var way = ((ViaHeader) request.getHeader(ViaHeader.NAME)).getTransport();
    var heard = (RequestEventExt) event;
    return new Incoming(
        line,
        request,
        own,
        new Address(
            heard.getRemoteIpAddress(), heard.getRemotePort(), way.toLowerCase(Locale.ROOT)));
  }

  Request request() {
    return request;
  }

  Address from() {
    return from;
  }

  /** The number of whoever sends it, as it says; empty for none. */
  String sender() {
    var header = (FromHeader) request.getHeader(FromHeader.NAME);
    return header.getAddress().getURI() instanceof SipURI uri && uri.getUser() != null
        ? uri.getUser()
        : "";
  }

  void answer(int status, Header... headers) {
    answer(status, null, headers);
  }

  /**
   * @param reason in place of the usual words; null for those
   */
  void answer(int status, String reason, Header... headers) {
    try {
      var response = line.messages().createResponse(status, request);
      if (reason != null) {
        response.setReasonPhrase(reason.replaceAll("[^\\x20-\\x7e]", "?"));
      }
      var to = (ToHeader) response.getHeader(ToHeader.NAME);
      if (to.getTag() == null) {
        to.setTag(SipLine.tag());
      }
      for (var header : headers) {
        response.addHeader(header);
      }
      transaction.sendResponse(response);
    } catch (ParseException | SipException | InvalidArgumentException | RuntimeException e) {
      LOG.debug("nobody hears the answer: {}", e.toString());
    }
  }
}
