package io.nines.http;

import io.micronaut.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem document. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int UNUSABLE = 422;
    private static final int FEW = 5;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    private ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.detail());
        this.problem = problem;
        this.headers = headers;
    }

    /** A problem without further members; see {@link Problem}. */
    public static ProblemException of(int status, String name, String title, String detail) {
        return new ProblemException(new Problem(name, title, status, detail, Map.of()), Map.of());
    }

    /** 400: something in the request is not usable. */
    public static ProblemException badRequest(String name, String title, String detail) {
        return of(HttpStatus.BAD_REQUEST.getCode(), name, title, detail);
    }

    /** 413: the body has more than that many bytes, unpacked. */
    public static ProblemException tooLarge(long most) {
        return of(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode(),
                "request-entity-too-large",
                "The body is too large",
                "A body may have " + most + " bytes, unpacked. Send it in parts.");
    }

    /**
     * 422: ids cannot be used. The first few are named and the others counted: an answer is no copy of the request.
     *
     * @param detail what stands before the ids
     * @param member what the few are called in the answer
     * @param ids at least one
     */
    public static ProblemException naming(String name, String title, String detail, String member, List<String> ids) {
        List<String> few = List.copyOf(ids.subList(0, Math.min(FEW, ids.size())));
        String more = ids.size() > FEW ? " and " + (ids.size() - FEW) + " more" : "";
        return of(UNUSABLE, name, title, detail + String.join(", ", few) + more + ".")
                .with(member, few);
    }

    /** The same with one more member. */
    public ProblemException with(String member, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(problem.members());
        members.put(member, value);
        return new ProblemException(
                new Problem(problem.name(), problem.title(), problem.status(), problem.detail(), members), headers);
    }

    /** The same with one more header on the answer. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProblemException(problem, more);
    }

    /** What is told. */
    public Problem problem() {
        return problem;
    }

    /** Headers of the answer. */
    public Map<String, String> headers() {
        return headers;
    }
}
