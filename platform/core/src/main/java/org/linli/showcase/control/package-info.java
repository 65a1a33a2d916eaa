/** Loading the city, the communities and the accounts. */
package org.linli.showcase.control;
