/** Floor plans, what may be one, and the board over them. */
package org.linli.plans;
