/** Single sign-on on the screens: coming back from a provider, the own links, the bureau's list. */
package org.linli.ui.signon;
