/** The inside of single sign-on. */
package org.linli.singlesignon.control;
