/** A window without a server: session, screen and routes as views find them, for tests of views. */
package org.linli.look.testing;
