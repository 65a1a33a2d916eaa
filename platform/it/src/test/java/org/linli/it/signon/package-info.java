/** Single sign-on with a real identity provider beside a running installation. */
package org.linli.it.signon;
