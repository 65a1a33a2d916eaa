/** Tests of the rules inside the room. */
package org.linli.matters.control;
