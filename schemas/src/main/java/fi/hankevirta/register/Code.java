package fi.hankevirta.register;

/**
 * A code of one of the register's plain lists: cooperation areas, AVAIN domains, methods of pilot 2, models.
 *
 * @param code the code as events carry it
 * @param names its names
 */
public record Code(String code, Names names) {}
