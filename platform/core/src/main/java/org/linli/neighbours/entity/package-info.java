/** Activities, those who take part, and their words. */
package org.linli.neighbours.entity;
