package org.linli.sip;

import gov.nist.javax.sip.header.SIPDateHeader;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** The library's stack, as far as the door needs it: two ways in, and letters that go out. */
final class SipLine implements AutoCloseable {

  private static final String PACKAGE = "gov.nist.javax.sip.";
  private static final int FORWARDS = 70;

  private final SipSettings settings;
  private final SipStack stack;
  private final MessageFactory messages;
  private final HeaderFactory headers;
  private final AddressFactory addresses;
  private final Map<String, SipProvider> ways = new HashMap<>();

  SipLine(SipSettings settings) throws SipException {
    this.settings = settings;
    var factory = SipFactory.getInstance();
    factory.setPathName("gov.nist");
    stack = factory.createSipStack(properties());
    messages = factory.createMessageFactory();
    headers = factory.createHeaderFactory();
    addresses = factory.createAddressFactory();
  }

  private static Properties properties() {
    var said = new Properties();
    said.setProperty("javax.sip.STACK_NAME", "linli-" + UUID.randomUUID());
    said.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
    said.setProperty(PACKAGE + "STACK_LOGGER", QuietLog.class.getName());
    said.setProperty(PACKAGE + "SERVER_LOGGER", NoTrace.class.getName());
    said.setProperty(PACKAGE + "LOG_MESSAGE_CONTENT", "false");
    said.setProperty(PACKAGE + "MESSAGE_PARSER_FACTORY", CountingParsers.class.getName());
    said.setProperty(PACKAGE + "REENTRANT_LISTENER", "true");
    said.setProperty(PACKAGE + "THREAD_POOL_SIZE", "16");
    said.setProperty(PACKAGE + "MAX_MESSAGE_SIZE", String.valueOf(2 * Manscdp.MOST_BYTES));
    said.setProperty(PACKAGE + "RECEIVE_UDP_BUFFER_SIZE", String.valueOf(4 << 20));
    // One selector in place of a thread for each connection.
    said.setProperty(
        PACKAGE + "MESSAGE_PROCESSOR_FACTORY",
        "gov.nist.javax.sip.stack.NioMessageProcessorFactory");
    return said;
  }

  void open(SipListener listener) throws Exception {
    for (var transport : List.of("udp", "tcp")) {
      var point = stack.createListeningPoint(settings.host(), settings.port(), transport);
      var way = stack.createSipProvider(point);
      way.addSipListener(listener);
      ways.put(transport, way);
    }
    stack.start();
  }

  MessageFactory messages() {
    return messages;
  }

  HeaderFactory headers() {
    return headers;
  }

  /** The time for the device's clock. */
  Header date(Instant now) {
    var date = new SIPDateHeader();
    date.setDate(new CityDate(now));
    return date;
  }

  SipProvider way(String transport) {
    return ways.get(transport);
  }

  /** Sends a letter; whether the device has it is told by its answer alone. */
  void send(Registration to, byte[] letter) throws SipException {
    try {
      var request = request(to, Request.MESSAGE, to.device().gbId().value());
      request.setContent(letter, headers.createContentTypeHeader("Application", "MANSCDP+xml"));
      way(to.address().transport()).getNewClientTransaction(request).sendRequest();
    } catch (ParseException | InvalidArgumentException e) {
      throw new SipException("a letter cannot be written", e);
    }
  }

  /** Sends a letter, and tells what became of it. */
  void send(Reach reach, byte[] letter, Reply reply) throws SipException {
    try {
      var request = request(reach.to(), Request.MESSAGE, reach.number());
      request.setContent(letter, headers.createContentTypeHeader("Application", "MANSCDP+xml"));
      send(reach.to(), request, reply);
    } catch (ParseException | InvalidArgumentException e) {
      throw new SipException("a letter cannot be written", e);
    }
  }

  /** Sends a request, and tells what became of it. */
  void send(Registration to, Request request, Reply reply) throws SipException {
    var transaction = way(to.address().transport()).getNewClientTransaction(request);
    transaction.setApplicationData(reply);
    transaction.sendRequest();
  }

  /** Asks a camera for its picture. */
  Request invite(Reach reach, Offer offer) throws SipException {
    try {
      var request = request(reach.to(), Request.INVITE, reach.number());
      var own = addresses.createSipURI(settings.server().id(), settings.host());
      own.setPort(settings.port());
      request.addHeader(headers.createContactHeader(addresses.createAddress(own)));
      request.addHeader(headers.createSubjectHeader(offer.subject()));
      request.setContent(offer.sdp(), headers.createContentTypeHeader("Application", "SDP"));
      return request;
    } catch (ParseException | InvalidArgumentException e) {
      throw new SipException("an invitation cannot be written", e);
    }
  }

  /** That a camera's answer was heard; it has no answer of its own. */
  void acknowledge(Registration to, Request invite, Response accepted) throws SipException {
    way(to.address().transport()).sendRequest(following(to, invite, accepted, Request.ACK, 1L));
  }

  void bye(Registration to, Request invite, Response accepted) throws SipException {
    var bye = following(to, invite, accepted, Request.BYE, 2L);
    way(to.address().transport()).getNewClientTransaction(bye).sendRequest();
  }

  /**
   * In the same call, to where the invitation went: what a camera calls its contact lies behind
   * routers.
   */
  private Request following(
      Registration to, Request invite, Response accepted, String method, long number)
      throws SipException {
    try {
      return messages.createRequest(
          (URI) invite.getRequestURI().clone(),
          method,
          (CallIdHeader) invite.getHeader(CallIdHeader.NAME).clone(),
          headers.createCSeqHeader(number, method),
          (FromHeader) invite.getHeader(FromHeader.NAME).clone(),
          (ToHeader) accepted.getHeader(ToHeader.NAME).clone(),
          vias(to.address().transport()),
          headers.createMaxForwardsHeader(FORWARDS));
    } catch (ParseException | InvalidArgumentException e) {
      throw new SipException("a request cannot be written", e);
    }
  }

  private List<ViaHeader> vias(String transport) throws ParseException, InvalidArgumentException {
    var via = headers.createViaHeader(settings.host(), settings.port(), transport, null);
    // The answer comes back the way the letter went, also through a router.
    via.setRPort();
    return new ArrayList<>(List.of(via));
  }

  /**
   * @param number whom it is for: the device, or one of its channels
   */
  private Request request(Registration to, String method, String number)
      throws ParseException, InvalidArgumentException {
    var address = to.address();
    var way = way(address.transport());
    var domain = settings.server().domain();
    var wanted = addresses.createSipURI(number, address.host());
    wanted.setPort(address.port());
    wanted.setTransportParam(address.transport());
    var own = addresses.createSipURI(settings.server().id(), domain);
    return messages.createRequest(
        wanted,
        method,
        way.getNewCallId(),
        headers.createCSeqHeader(1L, method),
        headers.createFromHeader(addresses.createAddress(own), tag()),
        headers.createToHeader(addresses.createAddress(uri(number, domain)), null),
        vias(address.transport()),
        headers.createMaxForwardsHeader(FORWARDS));
  }

  private SipURI uri(String user, String host) throws ParseException {
    return addresses.createSipURI(user, host);
  }

  static String tag() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  @Override
  public void close() {
    stack.stop();
  }
}
