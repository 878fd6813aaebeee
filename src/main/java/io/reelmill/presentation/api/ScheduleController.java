package io.reelmill.presentation.api;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.Schedules;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.presentation.api.launch.Replays;
import io.reelmill.presentation.api.problem.InvalidValueException;
import io.reelmill.presentation.api.wire.FireBody;
import io.reelmill.presentation.api.wire.ScheduleBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Shows schedules, changes them and has them fire. */
@ApiController
@Tag(name = "schedules")
@RequestMapping(path = ApiController.ROOT + "/schedules", produces = MediaType.APPLICATION_JSON_VALUE)
class ScheduleController {
    private final Schedules schedules;
    private final Replays replays;

    ScheduleController(Schedules schedules, Replays replays) {
        this.schedules = schedules;
        this.replays = replays;
    }

    @Operation(operationId = "schedules", summary = "All schedules, by name")
    @GetMapping
    List<ScheduleBody> all() {
        return schedules.all().stream().map(ScheduleBody::of).toList();
    }

    @Operation(operationId = "schedule", summary = "A schedule, and when it fires next")
    @GetMapping("/{name}")
    ScheduleBody one(@PathVariable String name) {
        return schedules
                .find(name)
                .map(ScheduleBody::of)
                .orElseThrow(() -> new UnknownException(
                        "There is no schedule of that name; GET /api/v1/schedules shows those there are"));
    }

    @Operation(operationId = "createSchedule", summary = "Adds a schedule")
    @PostMapping
    ResponseEntity<ScheduleBody> create(@RequestBody ScheduleBody body) {
        String name = ScheduleForm.name(body.name());
        if (schedules.find(name).isPresent()) {
            throw new ConflictException("There is a schedule '%s'; PUT it to change it".formatted(name));
        }
        return ResponseEntity.created(URI.create(ApiController.ROOT + "/schedules/" + name))
                .body(put(ScheduleForm.schedule(name, body)));
    }

    @Operation(operationId = "putSchedule", summary = "Adds a schedule, or puts it in the place of the one there is")
    @PutMapping("/{name}")
    ScheduleBody put(@PathVariable String name, @RequestBody ScheduleBody body) {
        if (body.name() != null && !body.name().equals(name)) {
            throw new InvalidValueException("name is not the one in the path; a schedule keeps its name");
        }
        return put(ScheduleForm.schedule(name, body));
    }

    private ScheduleBody put(Schedule schedule) {
        try {
            return ScheduleBody.of(schedules.put(schedule));
        } catch (IllegalArgumentException unusable) {
            throw new InvalidValueException(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    @Operation(operationId = "deleteSchedule", summary = "Removes a schedule; what it launched stays")
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String name) {
        schedules.delete(name);
    }

    @Operation(operationId = "pauseSchedule", summary = "Lets a schedule fire no more until it is resumed")
    @PostMapping("/{name}/pause")
    ScheduleBody pause(@PathVariable String name) {
        return ScheduleBody.of(schedules.pause(name));
    }

    @Operation(operationId = "resumeSchedule", summary = "Lets a schedule fire again")
    @PostMapping("/{name}/resume")
    ScheduleBody resume(@PathVariable String name) {
        return ScheduleBody.of(schedules.resume(name));
    }

    @Operation(operationId = "triggerSchedule", summary = "Has a schedule fire now, paused or not")
    @PostMapping("/{name}/trigger")
    ResponseEntity<FireBody> trigger(HttpServletRequest request, @PathVariable String name) {
        return replays.once(
                request,
                // A trigger takes the next rows: twice would be other videos.
                new Replays.What("", false),
                FireBody.class,
                () -> ResponseEntity.accepted().body(FireBody.of(schedules.trigger(name))));
    }

    @Operation(operationId = "fires", summary = "What came of a schedule's fires, the newest first")
    @GetMapping("/{name}/fires")
    List<FireBody> fires(@PathVariable String name, @RequestParam(defaultValue = Parameters.SIZE) int limit) {
        if (limit < 1 || limit > Parameters.LARGEST_PAGE) {
            throw new InvalidValueException("limit is 1 to %d".formatted(Parameters.LARGEST_PAGE));
        }
        return schedules.fires(name, limit).stream().map(FireBody::of).toList();
    }
}
