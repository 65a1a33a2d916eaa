/** Many people at work on the screens at once, each with a session as a browser would have it. */
package org.linli.it.sessions;
