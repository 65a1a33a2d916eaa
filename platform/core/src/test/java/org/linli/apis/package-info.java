/** Interfaces, applications, the door and its counts. */
package org.linli.apis;
