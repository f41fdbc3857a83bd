package fi.hankevirta.releasing;

import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.release.ReleasePeriod;
import fi.hankevirta.topic.Domain;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a request is about.
 *
 * @param domain of figures
 * @param period a quarter, a year or all time
 */
public record Wanted(Domain domain, ReleasePeriod period) {
    /**
     * Reads it from a request.
     *
     * @throws IllegalArgumentException when there is no such domain or period; the message says what there is
     */
    static Wanted of(ReleaseRequest request) {
        return new Wanted(domain(request.getDomain()), ReleasePeriod.parse(request.getPeriod()));
    }

    /**
     * Finds a domain.
     *
     * @throws IllegalArgumentException when there is none of that name; the message says which there are
     */
    public static Domain domain(String code) {
        return Arrays.stream(Domain.values())
                .filter(domain -> domain.code().equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(code + " is no domain: give one of "
                        + Arrays.stream(Domain.values()).map(Domain::code).collect(Collectors.joining(", "))));
    }
}
