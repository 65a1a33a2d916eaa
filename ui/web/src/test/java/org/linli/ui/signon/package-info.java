/** Single sign-on on the screens. */
package org.linli.ui.signon;
