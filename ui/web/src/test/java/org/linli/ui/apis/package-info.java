/** The screens of interfaces and applications. */
package org.linli.ui.apis;
