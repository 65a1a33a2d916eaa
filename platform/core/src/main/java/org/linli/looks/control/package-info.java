/** Which entries concern whom. */
package org.linli.looks.control;
