/** What may lie in what. */
package org.linli.places.control;
