package org.linli.ui.requests;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.linli.rights.boundary.DataRequests;
import org.linli.rights.boundary.Objections;
import org.linli.rights.boundary.RequestGuide;
import org.linli.rights.boundary.RequestPapers;

/** What a screen needs for applications. */
@Dependent
public class RequestRoom {

  final DataRequests requests;
  final Objections objections;
  final RequestGuide guide;
  final RequestPapers papers;

  @Inject
  public RequestRoom(
      DataRequests requests, Objections objections, RequestGuide guide, RequestPapers papers) {
    this.requests = requests;
    this.objections = objections;
    this.guide = guide;
    this.papers = papers;
  }

  public DataRequests requests() {
    return requests;
  }
}
